package dev.perennial.crm.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list becomes a file, with the rights of whoever asked. */
@StoryTest
class ExportStoryTest {

    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    @Autowired Jobs jobs;

    private Browser admin;
    private String mark;

    @BeforeEach
    void signIn() {
        admin = as("admin");
        mark = "Export" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void everyRecordOfTheListStandsInTheFileAsItsReaderUnderstandsIt() {
        admin.post(ACCOUNTS, "{\"name\":\"%s, the \\\"first\\\"\",\"kind\":\"ORGANISATION\"}".formatted(mark));
        admin.post(ACCOUNTS, "{\"name\":\"%s second\",\"kind\":\"PERSON\"}".formatted(mark));
        var answer = admin.post(ACCOUNTS + "/export", wish("name\",\"kind\",\"owner\",\"value/revenue"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        var file = admin.get("/api/platform/jobs/" + answer.text("/job") + "/files/accounts.csv").body();

        assertThat(file.lines()).hasSize(3);
        assertThat(file).startsWith("\uFEFFName,Kind,Owner,").contains("ISO 4217").contains("\"" + mark + ", the \"\"first\"\"\",Organisation,").contains("Person");
        assertThat(as("agent").get("/api/platform/jobs/" + answer.text("/job") + "/files/accounts.csv").status()).as("the file is its owner's").isEqualTo(404);
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDisarmed() {
        admin.post(ACCOUNTS, "{\"name\":\"=HYPERLINK(%s)\",\"kind\":\"PERSON\"}".formatted(mark));
        var answer = admin.post(ACCOUNTS + "/export", "{\"filter\":\"contains(name,'%s')\",\"columns\":[\"name\"]}".formatted(mark));
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();

        assertThat(admin.get("/api/platform/jobs/" + answer.text("/job") + "/files/accounts.csv").body()).contains("'=HYPERLINK");
    }

    @Test
    void aWorkbookHoldsTheSameListWithAmountsAndMomentsAsSuch() throws IOException {
        admin.post(ACCOUNTS, "{\"name\":\"=%s first\",\"kind\":\"ORGANISATION\"}".formatted(mark));
        var answer = admin.post(ACCOUNTS + "/export", "{\"filter\":\"contains(name,'%s')\",\"columns\":[\"name\",\"kind\",\"createdAt\",\"value/revenue\"],\"format\":\"XLSX\"}".formatted(mark));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(60))).isTrue();
        assertThat(admin.get("/api/platform/jobs/" + answer.text("/job")).json().at("/files/0").asString()).isEqualTo("accounts.xlsx");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(admin.bytes("/api/platform/jobs/" + answer.text("/job") + "/files/accounts.xlsx")))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Accounts");
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellAsString(1)).contains("Kind");
            assertThat(rows.getLast().getCellAsString(0)).contains("=" + mark + " first");
            assertThat(rows.getLast().getCellAsString(1)).contains("Organisation");
            assertThat(rows.getLast().getCell(2).getType()).isEqualTo(CellType.NUMBER);
        }
        assertThat(admin.post(ACCOUNTS + "/export", "{\"columns\":[\"name\"],\"format\":\"PDF\"}").status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyMayNotExportOrSeeIsRefusedAtOnce() {
        assertThat(as("seller").post(ACCOUNTS + "/export", wish("name")).status()).isEqualTo(403);
        assertThat(as("seller").post(ACCOUNTS + "/export", wish("value/margin")).text("/code")).as("hidden is as unknown").isEqualTo("platform.UNKNOWN_FIELD");
        assertThat(admin.post(ACCOUNTS + "/export", wish("nothing")).text("/code")).isEqualTo("platform.UNKNOWN_FIELD");
        assertThat(admin.post("/api/platform/views/export", "{\"columns\":[\"filter\"]}").text("/code")).as("opaque").isEqualTo("platform.UNKNOWN_FIELD");
        assertThat(admin.post(ACCOUNTS + "/export", "{\"filter\":\"name eq\",\"columns\":[\"name\"]}").text("/code")).isEqualTo("platform.BAD_FILTER");
    }

    private String wish(String columns) {
        return "{\"filter\":\"startswith(name,'%s')\",\"sort\":\"createdAt\",\"columns\":[\"%s\"]}".formatted(mark, columns);
    }

    private Browser as(String user) {
        var browser = new Browser(port);
        browser.signIn(user);
        return browser;
    }
}

package dev.perennial.crm.connectors.command;

import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.formula;
import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.number;
import static dev.perennial.crm.connectors.spreadsheet.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.connectors.spreadsheet.TestWorkbook;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Customers and products come in from files as people keep them, with a mapping, and can be taken back. */
@StoryTest
class RecordImportStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @TempDir
    Path folder;

    private HouseClient house;

    @BeforeEach
    void signIn() throws Exception {
        house = new HouseClient("http://localhost:" + port);
        house.signIn("admin", Browser.PASSWORD);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aChineseCustomerListIsUnderstoodAndImported() throws Exception {
        var file = Files.write(folder.resolve("客户.csv"), "编号;名称;类型;手机;邮箱;城市\nIMP-1;湘江茶庄;单位;13800001111;cha@example.cn;长沙市\nIMP-2;李明;个人;;;\n".getBytes(Charset.forName("GB18030")));

        var preview = preview(file, "{\"type\":\"parties/accounts\"}");

        assertThat(preview.at("/mapping/columns").toString()).isEqualTo("{\"编号\":\"number\",\"名称\":\"name\",\"类型\":\"kind\",\"手机\":\"contactPoints[MOBILE]/value\",\"邮箱\":\"contactPoints[EMAIL]/value\",\"城市\":\"addresses[0]/city\"}");
        assertThat(preview.path("counts").toString()).isEqualTo("{\"CREATED\":2,\"rehearsed\":2,\"rows\":2}");
        assertThat(accounts("IMP-1")).isEmpty();

        var figures = imported(file, preview.path("mapping").toString());

        assertThat(figures).containsEntry("recordsCreated", "2").containsEntry("rejectedRows", "0");
        var account = accounts("IMP-1").get(0);
        assertThat(account.path("contactPoints").get(0).path("normalised").asString()).isEqualTo("+8613800001111");
        assertThat(account.path("contactPoints").get(1).path("kind").asString()).isEqualTo("EMAIL");
        assertThat(account.at("/addresses/0/city").asString()).isEqualTo("长沙市");
        assertThat(accounts("IMP-2").get(0).path("contactPoints")).isEmpty();
        var history = house.get("/api/parties/accounts/" + account.path("id").asString() + "/history");
        assertThat(history.at("/items/0/cause/label").asString()).as("what wrote it is told in words").isEqualTo("a file");
    }

    @Test
    void productsOfAWorkbookFindTheirCategoryByNameAndTakeTheCurrencyFromTheMapping() throws Exception {
        browser().post("/api/products/categories", "{\"name\":\"Imported teas\"}");
        var file = new TestWorkbook().row(text("Number"), text("Name"), text("Category"), text("Price")).row(text("IMP-TEA"), text("Oolong"), text("imported TEAS"), formula("10+2.5", "12.5"))
                .row(text("IMP-POT"), text("Pot"), text("Unheard of"), number("3")).write(folder.resolve("goods.xlsx"));
        var mapping = "{\"type\":\"products/products\",\"columns\":{\"Number\":\"number\",\"Name\":\"name\",\"Category\":\"category\",\"Price\":\"price\"},\"constants\":{\"price/currency\":\"CNY\"}}";

        var figures = imported(file, mapping);

        assertThat(figures).containsEntry("recordsCreated", "1").containsEntry("rejectedRows", "1");
        var product = house.get("/api/products/products?expand=category&filter=number%20eq%20'IMP-TEA'").at("/items/0");
        assertThat(product.at("/price/amount").asString()).isEqualTo("12.5");
        assertThat(product.at("/price/currency").asString()).isEqualTo("CNY");
        assertThat(product.at("/category$/label").asString()).isEqualTo("Imported teas");
        assertThat(errors("en")).contains("3,NO_SUCH_RECORD,").contains("Category: There is no such record").contains("IMP-POT,Pot,Unheard of,3");
        assertThat(errors("zh")).contains("行号,代码,原因,Number,Name").contains("类别:");
    }

    @Test
    void theSameFileByItsKeyChangesNothingAndAnotherPriceChangesOneRecord() throws Exception {
        var mapping = "{\"type\":\"products/products\",\"mode\":\"UPSERT\",\"key\":\"number\",\"columns\":{\"n\":\"number\",\"name\":\"name\",\"p\":\"price\"}}";
        var file = Files.writeString(folder.resolve("p.csv"), "n,name,p\nIMP-U1,Cup,CNY 2.00\nIMP-U2,Jar,3 CNY\n");
        assertThat(imported(file, mapping)).containsEntry("recordsCreated", "2");

        assertThat(imported(file, mapping)).containsEntry("recordsUnchanged", "2").containsEntry("recordsCreated", "0");
        Files.writeString(file, "n,name,p\nIMP-U1,Cup,CNY 2.50\nIMP-U2,,\n");
        assertThat(preview(file, mapping).path("counts").toString()).isEqualTo("{\"CHANGED\":1,\"UNCHANGED\":1,\"rehearsed\":2,\"rows\":2}");
        assertThat(imported(file, mapping)).containsEntry("recordsChanged", "1").containsEntry("recordsUnchanged", "1");
    }

    @Test
    void aRowIsRejectedForAllThatIsWrongWithItAndTheOthersStand() throws Exception {
        var file = Files.writeString(folder.resolve("bad.csv"), "number,name,price\nIMP-B1,,ten\nIMP-B2,Good,1 EUR\nIMP-B2,Twice,1 EUR\nIMP-B3,Dear,7\n" + "IMP-B4," + "long ".repeat(500) + ",\n");

        var figures = imported(file, "{\"type\":\"products/products\",\"columns\":{\"number\":\"number\",\"name\":\"name\",\"price\":\"price\"}}");

        assertThat(figures).containsEntry("recordsCreated", "1").containsEntry("rejectedRows", "4");
        assertThat(errors("en")).contains("Price: An amount and a currency are expected.").contains("Name: Must be filled in.").contains("Price: The amount has no currency.").contains("Name: At most 200 characters");
    }

    @Test
    void rowsMayNameOthersOfTheSameFileWhereverTheyStand() throws Exception {
        var between = IntStream.range(0, 600).mapToObj(i -> "Filler of the tree " + i + ",Root of the tree\n").collect(Collectors.joining());
        var file = Files.writeString(folder.resolve("tree.csv"), "name,parent\nLeaf of the tree,Branch of the tree\nLost of the tree,Nobody\n" + between + "Twig of the tree,Branch of the tree\nBranch of the tree,Root of the tree\nRoot of the tree,\n");
        var mapping = "{\"type\":\"products/categories\",\"columns\":{\"name\":\"name\",\"parent\":\"parent\"}}";

        assertThat(preview(file, mapping).path("counts").toString()).isEqualTo("{\"CREATED\":604,\"REJECTED\":1,\"rehearsed\":605,\"rows\":605}");
        assertThat(imported(file, mapping)).containsEntry("recordsCreated", "604").containsEntry("rejectedRows", "1");
        assertThat(errors("en")).contains("3,NO_SUCH_RECORD,").contains("Lost of the tree").doesNotContain("Leaf of the tree", "Filler");
        var leaf = house.get("/api/products/categories?expand=parent&filter=name%20eq%20'Leaf%20of%20the%20tree'").at("/items/0");
        assertThat(leaf.at("/parent$/label").asString()).isEqualTo("Branch of the tree");
        var job = house.get("/api/platform/jobs/" + job());
        assertThat(job.path("done").asLong()).isEqualTo(604);
        assertThat(job.path("rejected").asLong()).isEqualTo(1);
    }

    @Test
    void anImportIsUndone() throws Exception {
        var file = Files.writeString(folder.resolve("undo.csv"), "name\nImported category one\nImported category two\n");
        assertThat(imported(file, "{\"type\":\"products/categories\",\"columns\":{\"name\":\"name\"}}")).containsEntry("recordsCreated", "2");
        browser().post("/api/products/products", "{\"name\":\"Hangs on it\",\"category\":\"" + category("Imported category one") + "\"}");

        await(house.post("/api/platform/imports/" + job() + "/undo").path("job").asString());

        assertThat(category("Imported category two")).isEmpty();
        assertThat(category("Imported category one")).isNotEmpty();
    }

    @Test
    void whatAnImportChangedIsTakenBackUnlessSomebodyChangedItSince() throws Exception {
        var mapping = "{\"type\":\"products/products\",\"mode\":\"UPSERT\",\"key\":\"number\",\"columns\":{\"number\":\"number\",\"name\":\"name\"}}";
        var first = browser().post("/api/products/products", "{\"number\":\"TAKEN-BACK\",\"name\":\"As it was\"}").text("/id");
        var second = browser().post("/api/products/products", "{\"number\":\"KEPT\",\"name\":\"As it was too\"}").text("/id");
        imported(Files.writeString(folder.resolve("changes.csv"), "number,name\nTAKEN-BACK,As imported\nKEPT,As imported too\n"), mapping);
        var imported = job();
        browser().patch("/api/products/products/" + second, "{\"name\":\"Mine\"}", 2);

        var undo = house.post("/api/platform/imports/" + imported + "/undo").path("job").asString();
        await(undo);

        assertThat(browser().get("/api/products/products/" + first).text("/name")).isEqualTo("As it was");
        assertThat(browser().get("/api/products/products/" + second).text("/name")).isEqualTo("Mine");
        assertThat(browser().get("/api/platform/jobs/" + undo + "/files/not-undone.csv").body()).contains(second).doesNotContain(first);
    }

    @Test
    void aMappingThatCannotBeMeantIsRefusedWithAllItsMistakes() throws Exception {
        var file = Files.writeString(folder.resolve("m.csv"), "name,name,price,a\nx,y,1,2\n");
        var mapping = "{\"type\":\"parties/accounts\",\"mode\":\"UPSERT\",\"key\":\"name\",\"columns\":{\"name\":\"name\",\"a\":\"value/revenue\",\"b\":\"kind\"},\"dateFormat\":\"bbb\"}";

        var findings = preview(file, mapping).path("findings");

        assertThat(findings.toString()).contains("HEADER_TWICE").contains("SET_BY_MACHINE").contains("NO_SUCH_COLUMN").contains("NOT_A_KEY").contains("NOT_A_PATTERN");
        assertThatThrownBy(() -> house.upload("/api/platform/imports", Map.of("mapping", mapping), file)).isInstanceOf(HouseClient.Declined.class);
        assertThatThrownBy(() -> house.upload("/api/platform/imports", Map.of("mapping", "{\"type\":7,"), file)).isInstanceOf(HouseClient.Declined.class);
        assertThatThrownBy(() -> house.upload("/api/platform/imports", Map.of("mapping", "{\"type\":\"no/such\"}"), file)).isInstanceOf(HouseClient.Declined.class);
        assertThatThrownBy(() -> house.upload("/api/platform/imports", Map.of("mapping", "{\"type\":\"platform/jobs\"}"), file)).isInstanceOf(HouseClient.Declined.class);
    }

    @Test
    void aFileThatBreaksOffChangesNothing() throws Exception {
        var file = Files.writeString(folder.resolve("long.csv"), "name\n" + "Broken before\n".repeat(600) + "x".repeat(10_000_000) + "\n", StandardCharsets.UTF_8);
        var id = house.upload("/api/platform/imports", Map.of("mapping", "{\"type\":\"products/categories\",\"columns\":{\"name\":\"name\"}}"), file).path("id").asString();

        var job = await(id);

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("failure").asString()).contains("602");
        assertThat(category("Broken before")).isEmpty();
    }

    @Test
    void whoMayNotImportIsToldSo() throws Exception {
        var file = Files.writeString(folder.resolve("no.csv"), "name\nNot mine\n");
        try (var agent = new HouseClient("http://localhost:" + port)) {
            agent.signIn("agent", Browser.PASSWORD);
            var mapping = "{\"type\":\"products/categories\",\"columns\":{\"name\":\"name\"}}";
            assertThatThrownBy(() -> agent.upload("/api/platform/imports", Map.of("mapping", mapping), file)).isInstanceOf(HouseClient.Declined.class);
            assertThatThrownBy(() -> agent.upload("/api/platform/imports/preview", Map.of("mapping", mapping), file)).isInstanceOf(HouseClient.Declined.class);
        }
        try (var lead = new HouseClient("http://localhost:" + port)) {
            lead.signIn("lead", Browser.PASSWORD);
            var history = "{\"type\":\"parties/accounts\",\"key\":\"number\",\"history\":true,\"columns\":{\"name\":\"number\"}}";
            assertThatThrownBy(() -> lead.upload("/api/platform/imports", Map.of("mapping", history), file)).isInstanceOf(HouseClient.Declined.class);
        }
    }

    private JsonNode preview(Path file, String mapping) throws Exception {
        return house.upload("/api/platform/imports/preview", Map.of("mapping", mapping), file);
    }

    private Map<String, String> imported(Path file, String mapping) throws Exception {
        var job = await(house.upload("/api/platform/imports", Map.of("mapping", mapping), file).path("id").asString());
        assertThat(job.path("state").asString()).as(job.path("failure").asString("")).isEqualTo("DONE");
        var figures = new HashMap<String, String>();
        for (var figure : job.path("figures")) figures.put(figure.path("name").asString(), figure.path("value").asString());
        return figures;
    }

    private JsonNode accounts(String number) throws Exception {
        return house.get("/api/parties/accounts?filter=number%20eq%20'" + number + "'").path("items");
    }

    private String category(String name) throws Exception {
        return house.get("/api/products/categories?filter=name%20eq%20'" + name.replace(" ", "%20") + "'").at("/items/0/id").asString("");
    }

    private String errors(String language) {
        return browser().with("Accept-Language", language).get("/api/platform/imports/" + job() + "/errors.csv").body();
    }

    private Browser browser() {
        var browser = new Browser(port);
        browser.signIn("admin");
        return browser;
    }

    private String job() {
        return sql.fetchSingle("select id from connectors.imports order by created_at desc limit 1").get(0).toString();
    }

    private JsonNode await(String job) throws Exception {
        var found = house.get("/api/platform/jobs/" + job);
        for (var i = 0; i < 300 && (found.path("state").asString().equals("QUEUED") || found.path("state").asString().equals("RUNNING")); i++) {
            Thread.sleep(100);
            found = house.get("/api/platform/jobs/" + job);
        }
        return found;
    }
}

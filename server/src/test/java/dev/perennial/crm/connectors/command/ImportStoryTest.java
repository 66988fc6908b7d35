package dev.perennial.crm.connectors.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A retailer's file is imported, imported again, and taken back. */
@StoryTest
class ImportStoryTest {

    private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @TempDir
    Path folder;

    private HouseClient house;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

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
    void everyLineBecomesPartOfARecordOrIsRejectedWithItsReason() throws Exception {
        var file = file("story-a.csv", """
                900001,S-TEAPOT,TEAPOT,2,2011-06-01 10:00:00,10.00,91001.0,United Kingdom
                900001,S-CUP,"CUP, BLUE",3,2011-06-01 10:00:00,1.25,91001.0,United Kingdom
                900001,S-CUP,"CUP, BLUE",3,2011-06-01 10:00:00,1.25,91001.0,United Kingdom
                900002,S-CUP,CUP,1,2011-06-02 10:00:00,0.001,,France
                C900003,S-TEAPOT,TEAPOT,-1,2011-06-05 10:00:00,10.00,91001.0,United Kingdom
                A900004,B,Adjust bad debt,1,2011-06-06 10:00:00,100.00,,United Kingdom
                900005,S-CUP,damaged,-4,2011-06-07 10:00:00,0,,United Kingdom
                900006,S-CUP,CUP,many,2011-06-07 10:00:00,1,,United Kingdom
                """);

        var figures = imported(file);

        assertThat(figures).containsEntry("rows", "8").containsEntry("keptRows", "5").containsEntry("rejectedRows", "3").containsEntry("rejectedTotal", "100.00")
                .containsEntry("keptTotal", "17.50").containsEntry("orders", "2").containsEntry("returns", "1").containsEntry("customers", "1").containsEntry("guestRows", "1")
                .containsEntry("storedRows", "5").containsEntry("difference", "0.00");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("errors.csv");
        var order = house.get("/api/orders/sales-orders?filter=number%20eq%20'900001'").at("/items/0");
        assertThat(order.at("/total/amount").asString()).isEqualTo("27.50");
        assertThat(order.path("lines")).hasSize(3);
        assertThat(house.get("/api/orders/returns?filter=number%20eq%20'C900003'").at("/items/0/total/amount").asString()).isEqualTo("10.00");
        assertThat(house.get("/api/parties/accounts?filter=number%20eq%20'91001'").at("/items/0/value/revenue/amount").asString()).isEqualTo("17.50");
    }

    @Test
    void importingTheSameFileAgainChangesNothing() throws Exception {
        var file = file("story-b.csv", """
                900101,S-JAR,JAR,2,2011-06-01 10:00:00,10.00,91101.0,United Kingdom
                900101,S-LID,,3,2011-06-01 10:00:00,1.25,91101.0,United Kingdom
                C900102,S-JAR,JAR,-1,2011-06-03 10:00:00,10.00,91101.0,United Kingdom
                """);
        imported(file);
        var journal = journalled();

        var again = imported(file);

        assertThat(again).containsEntry("recordsCreated", "0").containsEntry("recordsChanged", "0").containsEntry("recordsUnchanged", "2").containsEntry("difference", "0.00");
        assertThat(journalled()).isEqualTo(journal);
    }

    @Test
    void anImportIsUndoneExceptForWhatWasTouchedSince() throws Exception {
        var file = file("story-c.csv", """
                900201,S-PAN,PAN,1,2011-06-01 10:00:00,10.00,91201.0,United Kingdom
                900202,S-PAN,PAN,1,2011-06-02 10:00:00,10.00,91202.0,United Kingdom
                """);
        imported(file);
        var touched = house.get("/api/orders/sales-orders?filter=number%20eq%20'900202'").at("/items/0/id").asString();
        assertThat(new Browser(port)).satisfies(browser -> {
            browser.signIn("admin");
            assertThat(browser.patch("/api/orders/sales-orders/" + touched, "{\"channel\":\"PHONE\"}", 1).status()).isEqualTo(200);
        });

        var undo = house.post("/api/platform/imports/" + job() + "/undo").path("job").asString();
        awaitEnd(undo);

        assertThat(house.get("/api/orders/sales-orders?filter=number%20in%20('900201','900202')").path("items")).hasSize(1);
        assertThat(house.get("/api/parties/accounts?filter=number%20in%20('91201','91202')").at("/items/0/number").asString()).isEqualTo("91202");
    }

    @Test
    void aFileOfSomethingElseIsRefusedInWords() throws Exception {
        var file = Files.writeString(folder.resolve("story-d.csv"), "name,colour\napple,red\n");

        assertThatThrownBy(() -> house.upload("/api/platform/imports/preview", Map.of("kind", "online-retail"), file)).hasMessageContaining("StockCode");
        assertThatThrownBy(() -> house.upload("/api/platform/imports", Map.of("kind", "nonsense"), file)).hasMessageContaining("online-retail");
    }

    @Test
    void aRehearsalTellsTheCountsAndWritesNothing() throws Exception {
        var file = file("story-f.csv", "900401,S-URN,URN,2,2011-06-01 10:00:00,10.00,91401.0,United Kingdom\n900402,S-URN,URN,-2,2011-06-01 10:00:00,10.00,,United Kingdom\n");

        var rehearsal = house.upload("/api/platform/imports?dryRun=true", Map.of("kind", "online-retail"), file);

        assertThat(rehearsal.path("dryRun").asBoolean()).isTrue();
        assertThat(rehearsal.at("/record/counts/keptRows").asInt()).isEqualTo(1);
        assertThat(rehearsal.at("/record/counts/NEGATIVE_QUANTITY").asInt()).isEqualTo(1);
        assertThat(house.get("/api/products/products?filter=number%20eq%20'S-URN'").path("items")).isEmpty();
    }

    @Test
    void whoMayNotImportIsToldSo() throws Exception {
        var file = file("story-e.csv", "900301,S-POT,POT,1,2011-06-01 10:00:00,10.00,91301.0,United Kingdom\n");
        try (var agent = new HouseClient("http://localhost:" + port)) {
            agent.signIn("agent", Browser.PASSWORD);
            assertThatThrownBy(() -> agent.upload("/api/platform/imports", Map.of("kind", "online-retail"), file)).isInstanceOf(HouseClient.Declined.class);
        }
        assertThat(house.get("/api/orders/sales-orders?filter=number%20eq%20'900301'").path("items")).isEmpty();
    }

    private Map<String, String> imported(Path file) throws Exception {
        assertThat(new FollowedImport(house, new PrintStream(printed, true, StandardCharsets.UTF_8)).run("online-retail", file, false)).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        var figures = new TreeMap<String, String>();
        for (var figure : house.get("/api/platform/jobs/" + job()).path("figures")) figures.put(figure.path("name").asString(), figure.path("value").asString());
        return figures;
    }

    private String job() {
        return sql.fetchSingle("select id from connectors.imports order by created_at desc limit 1").get(0).toString();
    }

    private void awaitEnd(String job) throws Exception {
        for (var i = 0; i < 100 && !house.get("/api/platform/jobs/" + job).path("state").asString().equals("DONE"); i++) Thread.sleep(100);
        assertThat(house.get("/api/platform/jobs/" + job).path("state").asString()).isEqualTo("DONE");
    }

    private int journalled() {
        return sql.fetchCount(DSL.table("engine.journal"));
    }

    private Path file(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + lines);
    }
}

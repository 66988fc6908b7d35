package dev.perennial.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is killed again and again: it goes on where it stopped, counts no line twice and loses none. */
@Tag("slow")
class KilledImportTest {

    private static final int INVOICES = 12_000;
    private static final int LINES = 5;
    private static final int KILLS = Integer.getInteger("faults.kills", 10);
    private static final String HALF_DONE = """
            select count(*) from orders.sales_orders o
             where (select count(*) from orders.sales_orders_lines l where l.parent = o.id) <> %d
                or (select sum(l.amount_amount) from orders.sales_orders_lines l where l.parent = o.id) <> o.total_amount
                or (select count(*) from engine.journal j where j.type = 'orders/sales-orders' and j.record = o.id) <> o.version
            """.formatted(LINES);

    @TempDir
    Path home;

    @Test
    void aKilledImportGoesOnWhereItStoppedAndEveryLineCountsOnce() throws Exception {
        var random = new Random(1815);
        var file = file();
        var server = RunningServer.on(home);
        var job = server.upload("online-retail", "killed.csv", file);
        var kills = 0;
        while (kills < KILLS && !isDone(server, job)) {
            Thread.sleep(300 + random.nextInt(1_500));
            if (isDone(server, job)) break;
            if (kills++ % 3 == 2) server.killWithDatabase();
            else server.kill();
            server = RunningServer.on(home);
        }
        System.out.println("The import was killed " + kills + " times before it was done.");
        assertThat(kills).as("kills in the middle of the import").isGreaterThanOrEqualTo(Math.min(KILLS, 3));
        try (var last = server; var database = last.database()) {
            assertThat(figures(last, job)).containsEntry("rows", "" + INVOICES * LINES).containsEntry("storedRows", "" + INVOICES * LINES).containsEntry("difference", "0.00");
            assertThat(number(database, "select count(*) from orders.sales_orders")).isEqualTo(INVOICES);
            assertThat(number(database, HALF_DONE)).isZero();

            var again = last.upload("online-retail", "killed.csv", file);

            assertThat(figures(last, again)).containsEntry("recordsCreated", "0").containsEntry("recordsChanged", "0");
        }
    }

    private static boolean isDone(RunningServer server, String job) throws Exception {
        return server.job(job).path("state").asString().equals("DONE");
    }

    private static Map<String, String> figures(RunningServer server, String job) throws Exception {
        for (var i = 0; i < 1_200 && !server.job(job).path("state").asString().matches("DONE|FAILED|CANCELLED"); i++) Thread.sleep(100);
        var ended = server.job(job);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
        var figures = new TreeMap<String, String>();
        for (var figure : ended.path("figures")) figures.put(figure.path("name").asString(), figure.path("value").asString());
        return figures;
    }

    private static String file() {
        var lines = new StringBuilder("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (var invoice = 0; invoice < INVOICES; invoice++)
            for (var line = 0; line < LINES; line++)
                lines.append(700_000 + invoice).append(",S-").append((invoice + line) % 400).append(",THING,").append(1 + line).append(",2011-06-").append(10 + invoice % 20).append(" 10:00:00,1.25,")
                        .append(20_000 + invoice % 700).append(".0,United Kingdom\n");
        return lines.toString();
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package dev.perennial.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed at random moments while people work: every step is wholly done or wholly not, and nothing acknowledged is lost. */
@Tag("slow")
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 20);

    private static final String HALF_DONE = """
            select 'no value row: ' || a.id from parties.accounts a where not exists (select from parties.accounts_value v where v.id = a.id)
            union all
            select 'value row of nobody: ' || v.id from parties.accounts_value v where not exists (select from parties.accounts a where a.id = v.id)
            union all
            select 'contact points missing: ' || a.id from parties.accounts a where a.created_by is not null and 2 <> (select count(*) from parties.accounts_contact_points c where c.parent = a.id)
            union all
            select 'contact points of nobody: ' || c.id from parties.accounts_contact_points c where not exists (select from parties.accounts a where a.id = c.parent)
            union all
            select 'journal and version differ: ' || a.id from parties.accounts a
             where a.version <> (select count(*) from engine.journal j where j.type = 'parties/accounts' and j.record = a.id)
            union all
            select 'journal of nobody: ' || j.record from engine.journal j where j.type = 'parties/accounts' and not exists (select from parties.accounts a where a.id = j.record)
            union all
            select 'number given twice: ' || number from parties.accounts group by number having count(*) > 1
            """;
    private static final String UNSEALED = "select count(*) from engine.journal j where not exists (select from engine.journal_positions p where p.seq = j.seq)";
    private static final String GAPS = "select coalesce(max(position), 0) - count(*) from engine.journal_positions";

    @TempDir
    Path home;

    @Test
    void nothingIsHalfDoneAndNothingAcknowledgedIsLostHoweverOftenTheServerIsKilled() throws Exception {
        var random = new Random(4711);
        var traffic = new Traffic(random);
        for (var kill = 0; kill < KILLS; kill++) {
            var server = RunningServer.on(home);
            var people = traffic.workOn(server);
            Thread.sleep(200 + random.nextInt(3_000));
            if (kill % 3 == 2) server.killWithDatabase();
            else server.kill();
            traffic.stop();
            for (var person : people) person.join();
        }
        System.out.println("The server was killed " + KILLS + " times; it had acknowledged " + traffic.acknowledged.size() + " accounts.");
        try (var server = RunningServer.on(home); var database = server.database()) {
            assertThat(lines(database, HALF_DONE)).isEmpty();
            assertThat(lost(database, traffic)).isEmpty();
            awaitSealed(database);
            assertThat(number(database, GAPS)).isZero();
            assertThat(traffic.acknowledged).hasSizeGreaterThan(KILLS);
        }
    }

    private static TreeSet<String> lost(Connection database, Traffic traffic) throws SQLException {
        var versions = new TreeMap<String, Long>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery("select id, version from parties.accounts")) {
            while (rows.next()) versions.put(rows.getString(1), rows.getLong(2));
        }
        var lost = new TreeSet<String>();
        traffic.acknowledged.forEach((id, version) -> {
            if (versions.getOrDefault(id, 0L) < version) lost.add(id + " acknowledged as version " + version + ", found " + versions.get(id));
        });
        return lost;
    }

    private static void awaitSealed(Connection database) throws Exception {
        for (var i = 0; i < 100 && number(database, UNSEALED) > 0; i++) Thread.sleep(100);
        assertThat(number(database, UNSEALED)).isZero();
    }

    private static TreeSet<String> lines(Connection database, String sql) throws SQLException {
        var lines = new TreeSet<String>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next() && lines.size() < 20) lines.add(rows.getString(1));
        }
        return lines;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

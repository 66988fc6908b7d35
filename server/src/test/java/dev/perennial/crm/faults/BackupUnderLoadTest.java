package dev.perennial.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.database.Backup;
import dev.perennial.crm.platform.database.EmbeddedPostgres;
import dev.perennial.crm.platform.database.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while people create, change and load records is the house of one moment: its journal and its records agree with those of the house it was made of. */
@Tag("slow")
class BackupUnderLoadTest {

    private static final int BEFORE_THE_BACKUP = 300;
    private static final String HEAD = "select position from engine.journal_head";
    private static final String POSITIONS = "select count(*) from engine.journal_positions";
    private static final String ENTRIES = "select array_agg(seq order by seq) from engine.journal";
    /** The journal as it stands, entry for entry. */
    private static final String JOURNAL = "select md5(string_agg(j::text, '|' order by seq)) from engine.journal j where seq = any(?)";
    private static final String SEALED = "select md5(string_agg(position || ' ' || seq, '|' order by position)) from engine.journal_positions where position <= ?";
    /** How many accounts there are and in which version each is, by the table, and by what the journal tells of them. */
    private static final String ACCOUNTS = "select count(*) || ' ' || md5(string_agg(id || ' ' || version, '|' order by id)) from parties.accounts";
    private static final String TOLD = """
            select count(*) || ' ' || md5(string_agg(record || ' ' || version, '|' order by record))
              from (select record, max(version) as version from engine.journal where type = 'parties/accounts' and seq = any(?) group by record) told""";
    private static final String VERSION = "select coalesce(max(version), 0) from parties.accounts where id = cast(? as uuid)";

    @TempDir
    Path folder;

    @Test
    void aBackupUnderLoadRestoresToEqualCountsAndTheSameJournal() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        var restored = folder.resolve("restored");
        var file = folder.resolve("saved.tar.gz");
        try (var server = RunningServer.on(home)) {
            var traffic = new Traffic(new Random(4711));
            var people = traffic.workOn(server);
            while (traffic.acknowledged.size() < BEFORE_THE_BACKUP) Thread.sleep(50);
            var before = Map.copyOf(traffic.acknowledged);
            new Backup(home).writeTo(file);
            var meanwhile = traffic.acknowledged.size() - before.size();
            traffic.stop();
            for (var person : people) person.join();
            new Restore(restored, false).readFrom(file);

            assertThat(meanwhile).as("people worked while the backup was written").isPositive();
            try (var copy = EmbeddedPostgres.startedIn(restored); var there = copy.address().connect(); var here = server.database()) {
                agree(here, there);
                for (var known : before.entrySet()) assertThat(Long.parseLong(ask(there, VERSION, known.getKey()))).as(known.getKey()).isGreaterThanOrEqualTo(known.getValue());
            }
        }
        try (var server = RunningServer.on(restored)) {
            assertThat(server.send("GET", "/api/parties/accounts?limit=5&count=exact", null, null, null).statusCode()).isEqualTo(200);
        }
    }

    private static void agree(Connection here, Connection there) throws SQLException {
        var head = Long.parseLong(ask(there, HEAD));
        var entries = entries(there);
        assertThat(ask(there, POSITIONS)).as("the journal has no gap").isEqualTo("" + head);
        assertThat(ask(there, SEALED, head)).isEqualTo(ask(here, SEALED, head));
        assertThat(ask(there, JOURNAL, entries)).isEqualTo(ask(here, JOURNAL, entries));
        assertThat(ask(there, ACCOUNTS)).isEqualTo(ask(here, TOLD, entries));
    }

    private static Object entries(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(ENTRIES)) {
            rows.next();
            return rows.getArray(1);
        }
    }

    private static String ask(Connection database, String question, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(question)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}

package dev.perennial.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class SealingTest {

    private TestHouse house;

    @BeforeEach void open() {
        house = Workshop.open();
        house.the(Sealer.class).stop();
    }

    @AfterEach void close() {
        house.close();
    }

    @Test void anEntryOfARunningTransactionHoldsBackNeitherGapsNorLosses() throws SQLException {
        try (var slow = transaction(); var quick = transaction()) {
            append(slow, 1);
            append(quick, 2);
            quick.commit();
            assertThat(sealed()).isEmpty();

            slow.commit();
        }
        assertThat(sealed()).containsExactly(1L, 2L);
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test void whatWasRolledBackLeavesNoGap() throws SQLException {
        try (var first = transaction(); var lost = transaction(); var last = transaction()) {
            append(first, 1);
            append(lost, 2);
            append(last, 3);
            first.commit();
            lost.rollback();
            last.commit();
        }
        assertThat(sealed()).containsExactly(1L, 3L);
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test void aLaterVersionIsNeverSealedBeforeAnEarlierOne() throws SQLException {
        try (var oldest = transaction(); var bystander = transaction(); var younger = transaction()) {
            append(oldest, 10);
            append(bystander, 11);
            append(younger, 1);
            younger.commit();
            append(oldest, 2);
            oldest.commit();
            assertThat(sealed()).doesNotContain(2L);
            bystander.rollback();
        }
        assertThat(sealed()).containsSubsequence(1L, 2L);
    }

    @Test void manyWritersAndASealerAtWorkLoseAndRepeatNothing() throws Exception {
        var sealing = house.the(Sealing.class);
        var writing = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var writer = 0; writer < 8; writer++) {
                var from = writer * 1_000;
                writing.add(threads.submit(() -> writeAndSometimesGiveUp(from)));
            }
            while (!writing.stream().allMatch(Future::isDone)) sealing.seal();
        }
        for (var one : writing) one.get();
        sealing.seal();

        var versions = sealed();
        assertThat(positions()).containsExactlyElementsOf(LongStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(versions).doesNotHaveDuplicates().hasSize(count());
        var lastOfWriter = new HashMap<Long, Long>();
        for (var version : versions) assertThat(lastOfWriter.put(version / 1_000, version)).satisfiesAnyOf(last -> assertThat(last).isNull(), last -> assertThat(last).isLessThan(version));
    }

    @Test void aBackupRestoredIntoAnotherClusterIsSealedToTheEnd() throws SQLException {
        try (var writer = transaction()) {
            append(writer, 1);
            writer.commit();
        }
        house.database().run("update engine.journal_waiting set xid = '999999999'; update engine.journal_head set cluster = 42");
        var startedThere = new Sealing(house.the(DSLContext.class), house.the(PlatformTransactionManager.class));

        startedThere.seal();
        assertThat(sealed()).containsExactly(1L);
        try (var writer = transaction()) {
            append(writer, 2);
            writer.commit();
        }
        assertThat(sealed()).containsExactly(1L, 2L);
    }

    @Test void readersGoOnWhereTheyStopped() throws SQLException {
        try (var writer = transaction()) {
            for (var i = 1; i <= 5; i++) append(writer, i);
            writer.commit();
        }
        house.the(Sealing.class).seal();
        var reader = house.the(JournalReader.class);

        var first = reader.after(0, 2);
        var rest = reader.after(first.getLast().position(), 100);

        assertThat(first).hasSize(2);
        assertThat(rest).extracting(JournalEntry::position).containsExactly(3L, 4L, 5L);
        assertThat(reader.head()).isEqualTo(5);
    }

    private void writeAndSometimesGiveUp(int from) {
        var luck = new Random(from);
        try (var connection = transaction()) {
            for (var i = 0; i < 60; i++) {
                append(connection, from + i);
                if (luck.nextInt(3) == 0) Thread.sleep(luck.nextInt(5));
                if (luck.nextInt(4) == 0) connection.rollback();
                else if (luck.nextInt(2) == 0) connection.commit();
            }
            connection.commit();
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection transaction() throws SQLException {
        var connection = house.database().dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void append(Connection connection, long version) throws SQLException {
        try (var insert = connection.prepareStatement("insert into engine.journal (at, via, cause_kind, act, type, record, version) values (now(), 'SYSTEM', 'EDIT', 'CHANGE', 'workshop/benches', ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setLong(2, version);
            insert.execute();
        }
    }

    private List<Long> sealed() {
        house.the(Sealing.class).seal();
        return house.the(JournalReader.class).after(0, 10_000).stream().map(entry -> entry.subject().version()).toList();
    }

    private List<Long> positions() {
        return house.the(JournalReader.class).after(0, 10_000).stream().map(JournalEntry::position).toList();
    }

    private int count() throws SQLException {
        try (var connection = house.database().dataSource().getConnection(); var found = connection.createStatement().executeQuery("select count(*) from engine.journal")) {
            found.next();
            return found.getInt(1);
        }
    }
}

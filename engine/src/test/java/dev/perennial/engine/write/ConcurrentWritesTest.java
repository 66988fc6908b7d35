package dev.perennial.engine.write;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.TOOLS;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.History;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.list.People;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConcurrentWritesTest {

    private static final Actor ADMIN = People.administrator();
    private static final int WRITERS = 8;

    private static TestHouse house;
    private static RecordWriter writer;

    @BeforeAll static void open() {
        house = Workshop.open();
        writer = house.the(RecordWriter.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void noUpdateIsLostWhenManyCountTheSameRecordUp() throws Exception {
        var counter = writer.create(TOOLS, values("name", "Counter", "pieces", 0L), ADMIN);

        together(() -> {
            for (var i = 0; i < 20; i++) countUp(counter.id());
            return null;
        });

        var versions = new ArrayList<Long>();
        var last = house.the(RecordReader.class).find(TOOLS, counter.id(), ADMIN).orElseThrow();
        for (History.Page page = history(counter.id(), null); ; page = history(counter.id(), page.next())) {
            page.items().stream().map(JournalEntry::subject).map(JournalEntry.Subject::version).forEach(versions::add);
            if (page.next() == null) break;
        }
        assertThat(last.values().get("pieces")).isEqualTo(20L * WRITERS);
        assertThat(versions.reversed()).containsExactlyElementsOf(LongStream.rangeClosed(1, 20L * WRITERS + 1).boxed().toList());
    }

    @Test void aUniqueValueGoesToOneOfManyWhoWantIt() throws Exception {
        var won = together(() -> {
            try {
                return writer.create(TOOLS, values("name", "Wanted", "code", "ONLY"), ADMIN).id();
            } catch (Refused refused) {
                assertThat(refused.findings()).extracting(finding -> finding.path() + " " + finding.code()).containsExactly("code TAKEN");
                return null;
            }
        });

        assertThat(won.stream().filter(id -> id != null)).hasSize(1);
    }

    @Test void numbersAreNeverGivenTwice() throws Exception {
        var numbers = together(() -> IntStream.range(0, 20).mapToObj(_ -> writer.create(TOOLS, values("name", "Numbered"), ADMIN).values().text("number")).toList()).stream().flatMap(List::stream).toList();

        assertThat(numbers).hasSize(20 * WRITERS).doesNotHaveDuplicates();
    }

    @Test void twoWhoLockTheSameRecordsInOppositeOrderBothGetDone() throws Exception {
        var one = writer.create(BENCHES, values("name", "One"), ADMIN).id();
        var other = writer.create(BENCHES, values("name", "Other"), ADMIN).id();
        var transaction = house.the(OneTransaction.class);

        for (var round = 0; round < 3; round++) {
            var bothHoldOne = new CyclicBarrier(2);
            var meeting = new AtomicInteger();
            var firsts = new ArrayBlockingQueue<>(2, true, List.of(one, other));
            var versions = together(2, () -> {
                var first = firsts.take();
                return transaction.of(() -> {
                    rename(first);
                    if (meeting.incrementAndGet() <= 2) meet(bothHoldOne);
                    return rename(first.equals(one) ? other : one).version();
                });
            });
            assertThat(versions).hasSize(2).doesNotContainNull();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Stored rename(UUID bench) {
        return writer.change(BENCHES, bench, values("name", UUID.randomUUID().toString()), RecordWriter.ANY_VERSION, ADMIN);
    }

    private static void countUp(UUID id) {
        while (true) {
            var seen = house.the(RecordReader.class).find(TOOLS, id, ADMIN).orElseThrow();
            try {
                writer.change(TOOLS, id, values("pieces", (Long) seen.values().get("pieces") + 1), seen.version(), ADMIN);
                return;
            } catch (Refused stale) {
                assertThat(stale.refusal()).isEqualTo(EngineRefusal.STALE_VERSION);
            }
        }
    }

    private static History.Page history(UUID id, String cursor) {
        return house.the(History.class).of(TOOLS, id, cursor, 100, ADMIN);
    }

    private static <R> List<R> together(Callable<R> act) throws Exception {
        return together(WRITERS, act);
    }

    private static <R> List<R> together(int writers, Callable<R> act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var results = new ArrayList<R>();
            for (var one : threads.invokeAll(Collections.nCopies(writers, act))) results.add(one.get());
            return results;
        }
    }
}

package dev.perennial.engine.write;

import static dev.perennial.engine.support.Workshop.BENCHES;
import static dev.perennial.engine.support.Workshop.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.People;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.TestHouse;
import dev.perennial.engine.support.Workshop;
import dev.perennial.engine.write.IdempotencyKeys.Answer;
import dev.perennial.engine.write.IdempotencyKeys.Use;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private static final Actor ADMIN = People.administrator();

    private static TestHouse house;
    private static IdempotencyKeys keys;

    @BeforeAll static void open() {
        house = Workshop.open();
        keys = house.the(IdempotencyKeys.class);
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void theSameRequestGetsTheFirstAnswerAndHappensOnce() {
        var done = new AtomicInteger();
        Supplier<Answer> effect = () -> new Answer(201, Map.of("ETag", "\"1\""), "{\"n\":" + done.incrementAndGet() + "}");

        var first = keys.once(use("once", "body"), effect);
        var again = keys.once(use("once", "body"), effect);

        assertThat(again).isEqualTo(first).isEqualTo(new Answer(201, Map.of("ETag", "\"1\""), "{\"n\":1}"));
        assertThat(done).hasValue(1);
    }

    @Test void anotherBodyUnderTheSameKeyIsRefused() {
        keys.once(use("reused", "body"), () -> new Answer(200, Map.of(), ""));

        assertThat(refusal(() -> keys.once(use("reused", "other"), () -> new Answer(200, Map.of(), "")))).isEqualTo(EngineRefusal.KEY_REUSED);
    }

    @Test void aTwinOfARunningRequestIsRefused() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> keys.once(use("twin", "body"), () -> {
                running.countDown();
                await(mayEnd);
                return new Answer(200, Map.of(), "first");
            }));
            running.await();
            assertThat(refusal(() -> keys.once(use("twin", "body"), () -> new Answer(200, Map.of(), "second")))).isEqualTo(EngineRefusal.IN_PROGRESS);
            mayEnd.countDown();
            assertThat(first.get().body()).isEqualTo("first");
        }
        assertThat(keys.once(use("twin", "body"), () -> new Answer(200, Map.of(), "second")).body()).isEqualTo("first");
    }

    @Test void aRefusalIsNotKeptAndItsWritesAreTakenBack() {
        assertThat(refusal(() -> keys.once(use("refused", "body"), () -> {
            house.the(RecordWriter.class).create(BENCHES, values("name", "Half done"), ADMIN);
            throw Refused.because(EngineRefusal.NOT_POSSIBLE_NOW);
        }))).isEqualTo(EngineRefusal.NOT_POSSIBLE_NOW);

        assertThat(keys.once(use("refused", "other body"), () -> new Answer(200, Map.of(), "now")).body()).isEqualTo("now");
        assertThat(house.the(RecordReader.class).list(BENCHES, ListRequest.NEWEST, ADMIN).items()).extracting(bench -> bench.values().get("name")).doesNotContain("Half done");
    }

    @Test void afterADayTheKeyIsFreeAgain() {
        keys.once(use("yesterday", "body"), () -> new Answer(200, Map.of(), "old"));
        house.pass(Duration.ofHours(25));

        assertThat(keys.once(use("yesterday", "other"), () -> new Answer(200, Map.of(), "new")).body()).isEqualTo("new");
    }

    private static Use use(String key, String body) {
        return new Use(ADMIN.user(), "POST", "/api/workshop/benches", key, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object refusal(ThrowingCallable act) {
        var refusal = new Object[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> refusal[0] = refused.refusal());
        return refusal[0];
    }
}

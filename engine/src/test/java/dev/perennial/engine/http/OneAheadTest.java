package dev.perennial.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneAheadTest {

    @Test void thingsComeInTheOrderInWhichTheyWereMade() throws IOException {
        var made = new AtomicInteger();
        var taken = new ArrayList<Integer>();

        try (var things = new OneAhead<>(() -> made.get() == 5 ? null : made.incrementAndGet())) {
            for (var thing = things.take(); thing != null; thing = things.take()) taken.add(thing);
        }

        assertThat(taken).isEqualTo(List.of(1, 2, 3, 4, 5));
    }

    @Test void theNextIsMadeWhileTheOneIsWorkedOnAndNoneBeyondIt() throws Exception {
        var made = new AtomicInteger();
        var second = new CountDownLatch(1);

        try (var things = new OneAhead<>(() -> {
            if (made.incrementAndGet() == 2) second.countDown();
            return made.get();
        })) {
            things.take();

            assertThat(second.await(5, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
            assertThat(made).hasValue(2);
        }
    }

    @Test void whatFailsAheadIsToldWhenItsTurnHasCome() throws IOException {
        var made = new AtomicInteger();

        try (var things = new OneAhead<>(() -> {
            if (made.incrementAndGet() == 2) throw new IOException("worn out");
            return made.get();
        })) {
            assertThat(things.take()).isEqualTo(1);
            assertThatThrownBy(things::take).isInstanceOf(IOException.class).hasRootCauseMessage("worn out");
        }
    }

    @Test void closingWaitsForWhatIsStillBeingMade() throws IOException {
        var finished = new AtomicInteger();

        var things = new OneAhead<>(() -> {
            sleep(60);
            return finished.incrementAndGet();
        });
        things.take();
        things.close();

        assertThat(finished).hasValue(2);
    }

    private static void sleep(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

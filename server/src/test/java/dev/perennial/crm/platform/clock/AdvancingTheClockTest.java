package dev.perennial.crm.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

@StoryTest
class AdvancingTheClockTest {

    @TestConfiguration
    static class Reminders {

        @Bean
        Daily daily() {
            return new Daily();
        }
    }

    /** Falls due once for every moment it was given, and notes the time at which that was done. */
    static class Daily implements DueMoments {

        private final List<Instant> waiting = new ArrayList<>();
        private final List<Instant> done = new ArrayList<>();

        synchronized void at(Instant moment) {
            waiting.add(moment);
        }

        @Override
        public synchronized Optional<Instant> next() {
            return waiting.stream().min(Instant::compareTo);
        }

        @Override
        public synchronized void doDue(Instant now) {
            if (waiting.removeIf(moment -> !moment.isAfter(now))) done.add(now);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Daily daily;

    @Autowired
    @Qualifier("businessClock")
    InstantSource businessClock;

    @Test
    void timeMovesThroughEveryDueMomentInOrder() {
        var start = businessClock.instant();
        daily.at(start.plus(Duration.ofDays(2)));
        daily.at(start.plus(Duration.ofDays(1)));
        daily.at(start.plus(Duration.ofDays(30)));
        var browser = new Browser(port);
        browser.signIn("admin");

        var answer = browser.post("/api/platform/clock/advance", "{\"by\":\"P3D\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(daily.done).containsExactly(start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(2)));
        assertThat(Instant.parse(browser.get("/api/session").text("/now"))).isBetween(start.plus(Duration.ofDays(3)), start.plus(Duration.ofDays(3)).plusSeconds(60));
    }

    @Test
    void timeNeverGoesBackAndNonsenseIsRefused() {
        var browser = new Browser(port);
        browser.signIn("admin");

        for (var by : List.of("-P1D", "tomorrow", "P99999D"))
            assertThat(browser.post("/api/platform/clock/advance", "{\"by\":\"%s\"}".formatted(by)).text("/fields/0/code")).isEqualTo("NOT_AN_ADVANCE");
        assertThat(browser.post("/api/platform/clock/advance", "{}").status()).isEqualTo(400);
    }
}

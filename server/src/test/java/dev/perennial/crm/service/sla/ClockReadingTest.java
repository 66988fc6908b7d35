package dev.perennial.crm.service.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.service.sla.ClockEvent.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A clock is read off its events, minute by minute; the plain reference here walks every minute and cannot be wrong in the same way. */
class ClockReadingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theRestOfTheTargetGoesOnWhereTheFirmOpensAgain() {
        assertThat(due("2026-03-06T16:30", HOUR)).isEqualTo(at("2026-03-09T09:30"));
        assertThat(due("2026-03-04T07:00", HOUR.multipliedBy(2))).isEqualTo(at("2026-03-04T11:00"));
        assertThat(due("2026-03-04T16:00", HOUR.multipliedBy(4))).isEqualTo(at("2026-03-05T12:00"));
    }

    @Test
    void aPauseMovesTheDueMomentByTheBusinessTimeItTook() {
        var clock = read(start("2026-03-04T09:00", HOUR.multipliedBy(4)), ClockEvent.of(Kind.PAUSE, at("2026-03-04T10:00")), ClockEvent.of(Kind.RESUME, at("2026-03-05T09:00")));

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.elapsed()).isEqualTo(HOUR);
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-05T12:00"));
    }

    @Test
    void aPausedClockIsNeverDue() {
        var clock = read(start("2026-03-04T09:00", HOUR), ClockEvent.of(Kind.PAUSE, at("2026-03-04T09:30")));

        assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.dueAt()).isNull();
        assertThat(clock.then(ClockEvent.of(Kind.MEET, at("2026-03-20T09:30")), new Office(SHANGHAI)).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aBreachStaysRecordedWhateverComesLater() {
        var late = read(start("2026-03-04T09:00", HOUR), ClockEvent.of(Kind.BREACH, at("2026-03-04T10:00")), ClockEvent.of(Kind.MEET, at("2026-03-04T15:00")));
        var unnoticed = read(start("2026-03-04T09:00", HOUR), ClockEvent.of(Kind.MEET, at("2026-03-04T15:00")));
        var moved = read(start("2026-03-04T09:00", HOUR), ClockEvent.of(Kind.BREACH, at("2026-03-04T10:00")), new ClockEvent(at("2026-03-04T11:00"), Kind.RETARGET, HOUR.multipliedBy(40)));

        assertThat(List.of(late, unnoticed, moved)).extracting(ClockReading::state).containsOnly(ClockState.BREACHED);
        assertThat(List.of(late, unnoticed, moved)).extracting(ClockReading::breachedAt).containsOnly(at("2026-03-04T10:00"));
    }

    @Test
    void anotherTargetCountsWhatHasPassed() {
        var clock = read(start("2026-03-04T09:00", HOUR.multipliedBy(2)), new ClockEvent(at("2026-03-04T10:00"), Kind.RETARGET, HOUR.multipliedBy(6)));

        assertThat(clock.elapsed()).isEqualTo(HOUR);
        assertThat(clock.dueAt()).isEqualTo(at("2026-03-04T15:00"));
    }

    @Test
    void whatHappensToAnEndedClockChangesNothing() {
        var ended = read(start("2026-03-04T09:00", HOUR), ClockEvent.of(Kind.CANCEL, at("2026-03-04T09:10")));

        for (var kind : Kind.values()) assertThat(ended.then(new ClockEvent(at("2026-03-05T09:00"), kind, HOUR), new Office(SHANGHAI))).isEqualTo(ended);
    }

    @Test
    void elapsedIsTheSumOfTheRunningStretchesWhateverTheOrderOfPauses() {
        var random = new Random(20_260_322);
        for (var trial = 0; trial < 200; trial++) {
            var hours = new Office(trial % 2 == 0 ? SHANGHAI : BERLIN);
            var now = LocalDateTime.of(2026, 3, 25, 8, 0).plusMinutes(random.nextInt(8_000)).atZone(hours.zone()).toInstant();
            var events = new ArrayList<>(List.of(new ClockEvent(now, Kind.START, Duration.ofHours(200))));
            var running = true;
            var sum = Duration.ZERO;
            for (var step = 0; step < 12; step++) {
                var next = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
                if (running) sum = sum.plus(hours.between(now, next));
                events.add(ClockEvent.of(running ? Kind.PAUSE : Kind.RESUME, next));
                running = !running;
                now = next;
            }
            var clock = ClockReading.after(events, hours);
            assertThat(clock.elapsed()).as("trial %d", trial).isEqualTo(sum);
            if (running) assertThat(hours.between(now, clock.dueAt())).as("trial %d", trial).isEqualTo(clock.rest());
        }
    }

    private static ClockReading read(ClockEvent... events) {
        return ClockReading.after(List.of(events), new Office(SHANGHAI));
    }

    private static Instant due(String from, Duration target) {
        return read(start(from, target)).dueAt();
    }

    private static ClockEvent start(String from, Duration target) {
        return new ClockEvent(at(from), Kind.START, target);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    /** Monday to Friday, nine to five, counted minute by minute. */
    private record Office(ZoneId zone) implements BusinessHours {

        @Override
        public Instant plus(Instant from, Duration time) {
            var at = from;
            for (var left = time.toMinutes(); left > 0; at = at.plusSeconds(60)) if (isOpen(at)) left--;
            return at;
        }

        @Override
        public Duration between(Instant from, Instant to) {
            var minutes = 0L;
            for (var at = from; at.isBefore(to); at = at.plusSeconds(60)) if (isOpen(at)) minutes++;
            return Duration.ofMinutes(minutes);
        }

        private boolean isOpen(Instant at) {
            var local = at.atZone(zone);
            return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && local.getHour() >= 9 && local.getHour() < 17;
        }
    }
}

package dev.perennial.crm.platform.clock;

import dev.perennial.crm.platform.BackgroundWork;
import dev.perennial.crm.platform.DueMoments;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Moves the business clock ahead as time would: through every moment at which something is due, in order, waiting each time until it is done. */
@Component
class ClockMover {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_MILLISECONDS = 20;
    private static final int MOST_ROUNDS = 100;

    private final BusinessClock clock;
    private final List<DueMoments> dues;
    private final List<BackgroundWork> works;

    ClockMover(BusinessClock clock, List<DueMoments> dues, List<BackgroundWork> works) {
        this.clock = clock;
        this.dues = dues;
        this.works = works;
    }

    /** Moves the clock and answers when all that this set going is done; the time is then at least the one asked for. */
    synchronized Instant advance(Duration by) {
        var reached = clock.instant();
        var target = reached.plus(by);
        for (var next = nextWithin(reached, target); next.isPresent(); next = nextWithin(reached, target)) {
            reached = next.get();
            arriveAt(reached);
        }
        arriveAt(target);
        return clock.instant();
    }

    /** Does what has fallen due as time passes. */
    void tick() {
        var now = clock.instant();
        dues.stream().filter(due -> isDue(due, now)).forEach(due -> due.doDue(now));
    }

    /** What was due may have set going something that is due at the same moment; it is done until nothing new comes of it. */
    private void arriveAt(Instant moment) {
        clock.moveTo(moment);
        dues.forEach(due -> due.doDue(moment));
        awaitQuiet();
        var before = Optional.<Instant>empty();
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var still = dues.stream().filter(due -> isDue(due, moment)).toList();
            var earliest = still.stream().flatMap(due -> due.next().stream()).min(Instant::compareTo);
            if (earliest.isEmpty() || earliest.equals(before)) return;
            before = earliest;
            still.forEach(due -> due.doDue(moment));
            awaitQuiet();
        }
    }

    /** Quiet is what is quiet twice in a row: one work may just have handed on to another. */
    private void awaitQuiet() {
        var until = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (var quiet = 0; quiet < 2; quiet = works.stream().allMatch(BackgroundWork::isQuiet) ? quiet + 1 : 0) {
            if (System.nanoTime() > until) throw Refused.because(EngineRefusal.IN_PROGRESS);
            if (quiet == 0) pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refused.because(EngineRefusal.IN_PROGRESS);
        }
    }

    private static boolean isDue(DueMoments due, Instant moment) {
        return due.next().filter(next -> !next.isAfter(moment)).isPresent();
    }

    /** The next moment with something due; what is overdue and stuck does not hold up the rest. */
    private Optional<Instant> nextWithin(Instant reached, Instant target) {
        return dues.stream().flatMap(due -> due.next().stream()).filter(next -> next.isAfter(reached) && !next.isAfter(target)).min(Instant::compareTo);
    }
}

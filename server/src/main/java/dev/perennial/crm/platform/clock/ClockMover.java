package dev.perennial.crm.platform.clock;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.Jobs;
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

    private final BusinessClock clock;
    private final List<DueMoments> dues;
    private final Jobs jobs;

    ClockMover(BusinessClock clock, List<DueMoments> dues, Jobs jobs) {
        this.clock = clock;
        this.dues = dues;
        this.jobs = jobs;
    }

    /** Moves the clock and answers when all that this set going is done; the time is then at least the one asked for. */
    synchronized Instant advance(Duration by) {
        var target = clock.instant().plus(by);
        for (var next = nextUpTo(target); next.isPresent(); next = nextUpTo(target).filter(next.get()::isBefore)) arriveAt(next.get());
        arriveAt(target);
        return clock.instant();
    }

    /** Does what has fallen due as time passes. */
    void tick() {
        var now = clock.instant();
        dues.stream().filter(due -> due.next().filter(next -> !next.isAfter(now)).isPresent()).forEach(due -> due.doDue(now));
    }

    private void arriveAt(Instant moment) {
        clock.moveTo(moment);
        dues.forEach(due -> due.doDue(moment));
        if (!jobs.awaitQuiet(LONGEST_WAIT)) throw Refused.because(EngineRefusal.IN_PROGRESS);
    }

    private Optional<Instant> nextUpTo(Instant target) {
        return dues.stream().flatMap(due -> due.next().stream()).filter(next -> !next.isAfter(target)).min(Instant::compareTo);
    }
}

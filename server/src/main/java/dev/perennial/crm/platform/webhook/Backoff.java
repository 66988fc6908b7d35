package dev.perennial.crm.platform.webhook;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long an event rests after an attempt that failed: longer each time, about a day altogether, and never all events at the same moment. */
final class Backoff {

    /** So often an event is offered before it is given up. */
    static final int MOST_ATTEMPTS = 11;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int GROWTH = 4;
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /** The pause after so many failed attempts. */
    static Duration after(int attempts) {
        return spread(bare(attempts));
    }

    static Duration bare(int attempts) {
        var pause = FIRST;
        for (var failed = 1; failed < attempts && pause.compareTo(LONGEST) < 0; failed++) pause = pause.multipliedBy(GROWTH);
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private static Duration spread(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 + SPREAD * (2 * ThreadLocalRandom.current().nextDouble() - 1))));
    }
}

package dev.perennial.crm.platform.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which webhooks are in trouble and get a moment's rest altogether, so that a thousand waiting events do not knock at a closed door one after the other. */
@Component
class Rests {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private record Rest(int failures, Instant until) {}

    private final InstantSource clock;
    private final Map<UUID, Rest> resting = new ConcurrentHashMap<>();

    Rests(@Qualifier("machineClock") InstantSource machineClock) {
        this.clock = machineClock;
    }

    void note(UUID webhook, Answer answer) {
        if (answer.tellsOfTrouble()) resting.compute(webhook, (_, before) -> longer(before));
        else resting.remove(webhook);
    }

    private Rest longer(Rest before) {
        var failures = before == null ? 1 : before.failures() + 1;
        var pause = Duration.ofSeconds(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return new Rest(failures, clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }

    boolean isResting(UUID webhook) {
        var rest = resting.get(webhook);
        return rest != null && rest.until().isAfter(clock.instant());
    }

    /** Somebody looks at the webhook: whatever was wrong, it may be right now. */
    void end(UUID webhook) {
        resting.remove(webhook);
    }
}

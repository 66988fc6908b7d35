package dev.perennial.crm.platform.clock;

import dev.perennial.crm.platform.Mode;
import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets people who try the system out see what will happen in three days without waiting for it. */
@RestController
class ClockController {

    record Advance(String by) {}

    record Now(Instant now) {}

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final ClockMover mover;
    private final Mode mode;

    ClockController(ClockMover mover, @Value("${perennial.mode:start}") Mode mode) {
        this.mover = mover;
        this.mode = mode;
    }

    @PostMapping("/api/platform/clock/advance")
    Now advance(@RequestBody Advance advance, Actor by) {
        if (!mode.isForTrying()) throw Refused.because(PlatformRefusal.NOT_IN_THIS_MODE);
        return new Now(mover.advance(duration(advance.by())));
    }

    private static Duration duration(String text) {
        var duration = parsed(text);
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0)
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("by", "NOT_AN_ADVANCE", LONGEST.toDays())));
        return duration;
    }

    private static Duration parsed(String text) {
        try {
            return text == null ? null : Duration.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }
}

package dev.perennial.crm.platform.clock;

import dev.perennial.crm.platform.Rounds;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets things fall due as time passes: looks once a second. */
@Component
class ClockTicker extends Rounds {

    private final ClockMover mover;

    ClockTicker(ClockMover mover) {
        super("clock", Duration.ofSeconds(1));
        this.mover = mover;
    }

    @Override
    protected void round() {
        mover.tick();
    }
}

package dev.perennial.crm.platform.clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets things fall due as time passes: looks once a second. */
@Component
class ClockTicker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockTicker.class);
    private static final long BEAT_MILLISECONDS = 1_000;

    private final ClockMover mover;
    private volatile Thread beat;

    ClockTicker(ClockMover mover) {
        this.mover = mover;
    }

    @Override
    public void start() {
        beat = Thread.ofVirtual().name("clock").start(this::beat);
    }

    @Override
    public void stop() {
        var ticking = beat;
        beat = null;
        ticking.interrupt();
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }

    private void beat() {
        while (!Thread.interrupted()) {
            try {
                mover.tick();
            } catch (RuntimeException failure) {
                log.warn("What is due cannot be done: {}", failure.getMessage());
            }
            try {
                Thread.sleep(BEAT_MILLISECONDS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}

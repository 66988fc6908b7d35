package dev.perennial.engine.journal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals on and on while the house is open: soon after a commit on this node, and every quarter of a second for the sake of the others. After each sealing it rests
 * a moment, so that a row of small writes shares one sealing with its commit and its readers, while a lone write is sealed at once.
 */
@Component
class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE_MILLISECONDS = 250;
    private static final long REST_MILLISECONDS = 40;
    private static final Duration LAST_SEALING = Duration.ofSeconds(2);

    private final Sealing sealing;
    private final SealerBell bell;
    private final ApplicationEventPublisher events;
    private volatile Thread thread;
    private long announced = -1;

    Sealer(Sealing sealing, SealerBell bell, ApplicationEventPublisher events) {
        this.sealing = sealing;
        this.bell = bell;
        this.events = events;
    }

    @Override
    public void start() {
        var sealer = Thread.ofVirtual().name("journal-sealer").unstarted(this::sealUntilStopped);
        thread = sealer;   // known before it runs, else it may take itself for stopped
        sealer.start();
    }

    private void sealUntilStopped() {
        while (thread == Thread.currentThread()) {
            try {
                bell.await(PAUSE_MILLISECONDS);
                announce(sealing.seal());
                Thread.sleep(REST_MILLISECONDS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("The journal could not be sealed; trying again: {}", failed.getMessage());
            }
        }
    }

    private void announce(long head) {
        if (head == announced) return;
        announced = head;
        events.publishEvent(new JournalSealed(head));
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        bell.ring();
        try {
            if (running != null) running.join(LAST_SEALING);   // an interrupt would tear the connection down in the middle of a statement
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

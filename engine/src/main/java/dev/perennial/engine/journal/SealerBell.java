package dev.perennial.engine.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the sealer on this node; many rings in short order count as one. */
@Component
class SealerBell {

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) rung.release();
    }

    /** Waits until the bell rings or the time is over. */
    void await(long milliseconds) throws InterruptedException {
        if (rung.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) rung.drainPermits();
    }
}

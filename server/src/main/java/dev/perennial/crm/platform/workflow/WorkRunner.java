package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.workflow.EngineNews.WorkWaits;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes up the work of processes on this server as soon as it is there, a few pieces at a time; looks by itself for what a dead server left. */
@Component
class WorkRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkRunner.class);
    private static final int AT_ONCE = 3;
    private static final long LOOK_AGAIN_MILLISECONDS = 1_000;

    private final WorkBench bench;
    private final Semaphore calls = new Semaphore(0);
    private volatile Semaphore workers = new Semaphore(0);
    private volatile boolean open;

    WorkRunner(WorkBench bench) {
        this.bench = bench;
    }

    @Override
    public void start() {
        open = true;
        workers = new Semaphore(0);
        for (var i = 0; i < AT_ONCE; i++) Thread.ofVirtual().name("process work " + i).start(this::workAndWait);
    }

    /** Lets the pieces under way come to their end. */
    @Override
    public void stop() {
        open = false;
        calls.release(AT_ONCE);
        try {
            workers.tryAcquire(AT_ONCE, 5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkWaits told) {
        calls.release(AT_ONCE);
    }

    private void workAndWait() {
        var away = false;
        while (open) {
            try {
                while (open && bench.doNext()) away = false;
            } catch (RuntimeException failure) {
                if (!away) log.warn("The work of processes waits: {}", failure.getMessage());
                away = true;
            }
            pause();
        }
        workers.release();
    }

    private void pause() {
        try {
            if (calls.tryAcquire(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) calls.drainPermits();
        } catch (InterruptedException _) {
            open = false;
        }
    }
}

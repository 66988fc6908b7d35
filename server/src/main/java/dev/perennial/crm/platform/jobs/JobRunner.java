package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.jobs.JobQueue.Claimed;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs waiting jobs on this server, a few at a time, each in a virtual thread; a killed server's jobs go on from their checkpoints. */
@Component
class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final long LOOK_AGAIN_MILLISECONDS = 2_000;
    private static final long LONGEST_GOODBYE_SECONDS = 5;

    private final JobQueue queue;
    private final JobExecution execution;
    private final boolean isOnlyServer;
    private final UUID server = UUID.randomUUID();
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean open;

    JobRunner(JobQueue queue, JobExecution execution, @Value("${perennial.db.url:}") String externalDatabase) {
        this.queue = queue;
        this.execution = execution;
        this.isOnlyServer = externalDatabase.isEmpty();
    }

    /** Looks for waiting jobs now instead of at the next round. */
    void call() {
        calls.release();
    }

    @Override
    public void start() {
        open = true;
        // the embedded database has one server at a time: who was running there is dead and need not be waited for
        if (isOnlyServer) queue.releaseAll();
        Thread.ofVirtual().name("jobs").start(this::lookRoundAndRound);
    }

    @Override
    public void stop() {
        open = false;
        call();
        running.values().forEach(RunningJob::stopForShutdown);
        try {
            if (places.tryAcquire(AT_ONCE, LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) places.release(AT_ONCE);   // a stopped runner may be started again
            else log.warn("Jobs still in a long step are left to the next start.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private void lookRoundAndRound() {
        var away = false;
        while (open) {
            try {
                if (!running.isEmpty()) queue.keepAlive(server, running.keySet());
                while (open && startNext()) log.debug("a job was started");
                away = false;
            } catch (RuntimeException failure) {
                if (!away) log.warn("Jobs wait until the database is back: {}", failure.getMessage());
                away = true;
            }
            pause();
        }
    }

    private void pause() {
        try {
            calls.tryAcquire(LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
            calls.drainPermits();
        } catch (InterruptedException _) {
            open = false;
        }
    }

    private boolean startNext() {
        if (!places.tryAcquire()) return false;
        var started = false;
        try {
            var claimed = queue.claim(server);
            if (claimed.isEmpty()) return false;
            Thread.ofVirtual().name("job " + claimed.get().id()).start(() -> run(claimed.get()));
            started = true;
            return true;
        } finally {
            if (!started) places.release();   // also when the database is away, else its return would find no free place
        }
    }

    private void run(Claimed job) {
        try {
            execution.run(job, server, run -> running.put(job.id(), run));
        } finally {
            running.remove(job.id());
            places.release();
            call();
        }
    }
}

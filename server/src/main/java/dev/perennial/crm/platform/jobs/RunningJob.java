package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.JobId;
import dev.perennial.crm.platform.JobProgressed;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.crm.platform.jobs.JobQueue.Claimed;
import dev.perennial.engine.access.Actor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.JSONB;

/** The run of a job on this server. */
class RunningJob implements JobRun {

    private static final Duration BETWEEN_ANNOUNCEMENTS = Duration.ofMillis(500);

    private final JobWorkshop workshop;
    private final Claimed job;
    private final UUID server;
    private final Actor by;
    private final Instant startedAt;
    private Instant announcedAt = Instant.EPOCH;
    private long doneInThisRun;
    private JSONB checkpoint;
    private volatile boolean goingDown;
    private boolean cancelled;

    RunningJob(JobWorkshop workshop, Claimed job, UUID server, Actor by) {
        this.workshop = workshop;
        this.job = job;
        this.server = server;
        this.by = by;
        this.checkpoint = job.checkpoint();
        this.startedAt = workshop.clock().instant();
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public Actor by() {
        return by;
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return workshop.json().readValue(job.parameters().data(), type);
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.ofNullable(checkpoint).map(kept -> workshop.json().readValue(kept.data(), type));
    }

    @Override
    public void expect(long rows) {
        workshop.ledger().expect(job.id(), rows);
        announce();
    }

    @Override
    public void step(Supplier<Reached> effect) {
        if (goingDown) throw new JobStopped();
        var goesOn = workshop.inTransaction(() -> {
            var reached = effect.get();
            var next = JSONB.valueOf(workshop.json().writeValueAsString(reached.checkpoint()));
            var wanted = workshop.ledger().keepCheckpoint(job.id(), server, next);
            var count = workshop.ledger().add(job.id(), reached.done(), reached.rejected());
            doneInThisRun += reached.done() + reached.rejected();
            workshop.ledger().pace(job.id(), pace(count));
            checkpoint = next;
            return wanted;
        });
        announce();
        cancelled = !goesOn;
        if (cancelled) throw new JobStopped();
    }

    @Override
    public void figure(String name, Object value) {
        workshop.ledger().figure(job.id(), name, value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value));
    }

    @Override
    public Path file(String name) {
        var place = workshop.files().place(job.id(), name);
        workshop.ledger().file(job.id(), name);
        return place;
    }

    UUID owner() {
        return job.owner();
    }

    /** True when somebody asked to cancel; false when the run was stopped only because the server goes down. */
    boolean isCancelled() {
        return cancelled;
    }

    /** Lets the present step end and stops; the job goes on after the next start. */
    void stopForShutdown() {
        goingDown = true;
    }

    private JobLedger.Pace pace(JobLedger.Count count) {
        var elapsed = Duration.between(startedAt, workshop.clock().instant()).toMillis();
        if (elapsed < 500 || doneInThisRun == 0) return new JobLedger.Pace(null, null);
        var rate = BigDecimal.valueOf(doneInThisRun * 1000).divide(BigDecimal.valueOf(elapsed), 1, RoundingMode.HALF_UP);
        if (count.total() == null || rate.signum() == 0) return new JobLedger.Pace(rate, null);
        var left = Math.max(0, count.total() - count.done() - count.rejected());
        return new JobLedger.Pace(rate, workshop.clock().instant().plusMillis(left * 1000 / Math.max(1, rate.longValue())));
    }

    private void announce() {
        var now = workshop.clock().instant();
        if (now.isBefore(announcedAt.plus(BETWEEN_ANNOUNCEMENTS))) return;
        announcedAt = now;
        workshop.events().publishEvent(new JobProgressed(new JobId(job.id()), job.owner()));
    }
}

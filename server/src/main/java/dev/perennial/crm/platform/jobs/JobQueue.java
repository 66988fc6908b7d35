package dev.perennial.crm.platform.jobs;

import static dev.perennial.crm.platform.jobs.JobTable.CHECKPOINT;
import static dev.perennial.crm.platform.jobs.JobTable.CREATED_AT;
import static dev.perennial.crm.platform.jobs.JobTable.FAILURE;
import static dev.perennial.crm.platform.jobs.JobTable.FINISHED_AT;
import static dev.perennial.crm.platform.jobs.JobTable.HEARTBEAT_AT;
import static dev.perennial.crm.platform.jobs.JobTable.ID;
import static dev.perennial.crm.platform.jobs.JobTable.JOB;
import static dev.perennial.crm.platform.jobs.JobTable.JOBS;
import static dev.perennial.crm.platform.jobs.JobTable.KIND;
import static dev.perennial.crm.platform.jobs.JobTable.LOCALE;
import static dev.perennial.crm.platform.jobs.JobTable.OWNER;
import static dev.perennial.crm.platform.jobs.JobTable.PARAMETERS;
import static dev.perennial.crm.platform.jobs.JobTable.RUNNER;
import static dev.perennial.crm.platform.jobs.JobTable.RUNS;
import static dev.perennial.crm.platform.jobs.JobTable.STARTED_AT;
import static dev.perennial.crm.platform.jobs.JobTable.STATE;
import static dev.perennial.crm.platform.jobs.JobTable.STOP_ASKED;

import dev.perennial.crm.platform.BackgroundWork;
import dev.perennial.crm.platform.jobs.Job.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands each waiting job to one server; a job whose server has fallen silent waits again. */
@Component
class JobQueue implements BackgroundWork {

    /** A job as the server that runs it was given it. */
    record Claimed(UUID id, String kind, UUID owner, Locale locale, JSONB parameters, JSONB checkpoint) {}

    /** A job was queued or stopped; told to the runner after the commit. */
    record JobQueued(UUID job) {}

    static final Duration SILENCE = Duration.ofSeconds(10);

    private final DSLContext database;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    JobQueue(DSLContext database, @Qualifier("machineClock") InstantSource machineClock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = machineClock;
        this.events = events;
    }

    /** The next waiting job, which from now on belongs to the server. */
    @Transactional
    public Optional<Claimed> claim(UUID server) {
        var now = clock.instant();
        var next = database.select(ID, KIND, OWNER, LOCALE, PARAMETERS, CHECKPOINT).from(JOBS).join(RUNS).on(JOB.eq(ID))
                .where(isWaiting(now)).orderBy(CREATED_AT).limit(1).forUpdate().skipLocked()
                .fetchOptional(row -> new Claimed(row.value1(), row.value2(), row.value3(), Locale.forLanguageTag(row.value4()), row.value5(), row.value6()));
        next.ifPresent(job -> {
            database.update(JOBS).set(STATE, State.RUNNING.name()).set(STARTED_AT, now).where(ID.eq(job.id())).execute();
            database.update(RUNS).set(RUNNER, server).set(HEARTBEAT_AT, now).set(STOP_ASKED, false).where(JOB.eq(job.id())).execute();
        });
        return next;
    }

    /** Says that the server still works on these jobs. */
    void keepAlive(UUID server, Collection<UUID> jobs) {
        database.update(RUNS).set(HEARTBEAT_AT, clock.instant()).where(JOB.in(jobs), RUNNER.eq(server)).execute();
    }

    /** Lets every job wait again that was running: only for a server that is certain to be the only one. */
    void releaseAll() {
        database.update(RUNS).set(HEARTBEAT_AT, Instant.EPOCH).where(RUNNER.isNotNull()).execute();
    }

    @Override
    public boolean isQuiet() {
        return !database.fetchExists(JOBS, STATE.in(State.QUEUED.name(), State.RUNNING.name()));
    }

    /** Keeps a job as cancelling or resuming leaves it; one that is still running is asked to stop after its step. */
    void keep(Job job) {
        if (job.state() == State.RUNNING) database.update(RUNS).set(STOP_ASKED, true).where(JOB.eq(job.id().value())).execute();
        else database.update(JOBS).set(STATE, job.state().name()).set(FINISHED_AT, job.state() == State.QUEUED ? null : clock.instant()).setNull(FAILURE)
                .where(ID.eq(job.id().value())).execute();
        events.publishEvent(new JobQueued(job.id().value()));
    }

    private static Condition isWaiting(Instant now) {
        return STATE.eq(State.QUEUED.name()).or(STATE.eq(State.RUNNING.name()).and(HEARTBEAT_AT.lt(now.minus(SILENCE))));
    }
}

package dev.perennial.crm.platform.jobs;

import static dev.perennial.crm.platform.jobs.JobTable.CHECKPOINT;
import static dev.perennial.crm.platform.jobs.JobTable.CREATED_AT;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands each waiting job to one server; a job whose server has fallen silent waits again. */
@Component
class JobQueue {

    /** A job as the server that runs it was given it. */
    record Claimed(UUID id, String kind, UUID owner, Locale locale, JSONB parameters, JSONB checkpoint) {}

    static final Duration SILENCE = Duration.ofSeconds(10);

    private final DSLContext database;
    private final InstantSource clock;

    JobQueue(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
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

    boolean isQuiet() {
        return !database.fetchExists(JOBS, STATE.in(State.QUEUED.name(), State.RUNNING.name()));
    }

    /** Asks the server that runs the job to stop after its step. */
    void askToStop(UUID job) {
        database.update(RUNS).set(STOP_ASKED, true).where(JOB.eq(job)).execute();
    }

    private static Condition isWaiting(Instant now) {
        return STATE.eq(State.QUEUED.name()).or(STATE.eq(State.RUNNING.name()).and(HEARTBEAT_AT.lt(now.minus(SILENCE))));
    }
}

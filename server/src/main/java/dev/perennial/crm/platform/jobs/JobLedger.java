package dev.perennial.crm.platform.jobs;

import static dev.perennial.crm.platform.jobs.JobTable.CHECKPOINT;
import static dev.perennial.crm.platform.jobs.JobTable.DONE;
import static dev.perennial.crm.platform.jobs.JobTable.ETA;
import static dev.perennial.crm.platform.jobs.JobTable.FAILURE;
import static dev.perennial.crm.platform.jobs.JobTable.FIGURES;
import static dev.perennial.crm.platform.jobs.JobTable.FIGURE_NAME;
import static dev.perennial.crm.platform.jobs.JobTable.FIGURE_VALUE;
import static dev.perennial.crm.platform.jobs.JobTable.FINISHED_AT;
import static dev.perennial.crm.platform.jobs.JobTable.HEARTBEAT_AT;
import static dev.perennial.crm.platform.jobs.JobTable.ID;
import static dev.perennial.crm.platform.jobs.JobTable.JOB;
import static dev.perennial.crm.platform.jobs.JobTable.JOBS;
import static dev.perennial.crm.platform.jobs.JobTable.NEW_ID;
import static dev.perennial.crm.platform.jobs.JobTable.RATE;
import static dev.perennial.crm.platform.jobs.JobTable.REJECTED;
import static dev.perennial.crm.platform.jobs.JobTable.RUNNER;
import static dev.perennial.crm.platform.jobs.JobTable.RUNS;
import static dev.perennial.crm.platform.jobs.JobTable.STATE;
import static dev.perennial.crm.platform.jobs.JobTable.STOP_ASKED;
import static dev.perennial.crm.platform.jobs.JobTable.TOTAL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.jobs.Job.State;
import dev.perennial.engine.record.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps how far a job has come. */
@Component
class JobLedger {

    /** The rows of a job so far; the total is null as long as nobody knows it. */
    record Count(Long total, long done, long rejected) {}

    /** How fast a job is and when it will be done; both null while unknown. */
    record Pace(BigDecimal rate, Instant eta) {}

    private static final String ADD_FILE = "update platform.jobs set files = array_append(files, {1}::text) "
            + "where id = {0} and (files is null or {1}::text <> all (files))";

    private final DSLContext database;
    private final InstantSource clock;

    JobLedger(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
    }

    /** Keeps the checkpoint and says whether the run may go on; refuses a run whose job another server has taken over. */
    boolean keepCheckpoint(UUID job, UUID server, JSONB checkpoint) {
        var stop = database.update(RUNS).set(CHECKPOINT, checkpoint).set(HEARTBEAT_AT, clock.instant())
                .where(JOB.eq(job), RUNNER.eq(server)).returningResult(STOP_ASKED).fetchOne(STOP_ASKED);
        if (stop == null) throw new JobTakenOver(job);
        return !stop;
    }

    Count add(UUID job, long done, long rejected) {
        return database.update(JOBS).set(DONE, coalesce(DONE, 0L).plus(done)).set(REJECTED, coalesce(REJECTED, 0L).plus(rejected))
                .where(ID.eq(job)).returningResult(TOTAL, DONE, REJECTED).fetchSingle(row -> new Count(row.value1(), row.value2(), row.value3()));
    }

    void pace(UUID job, Pace pace) {
        database.update(JOBS).set(RATE, pace.rate()).set(ETA, pace.eta()).where(ID.eq(job)).execute();
    }

    void expect(UUID job, long rows) {
        database.update(JOBS).set(TOTAL, rows).where(ID.eq(job)).execute();
    }

    void figure(UUID job, String name, String value) {
        var changed = database.update(FIGURES).set(FIGURE_VALUE, value).where(Columns.PARENT.eq(job), FIGURE_NAME.eq(name)).execute();
        if (changed > 0) return;
        Field<Long> no = field(select(count().plus(1).cast(Long.class)).from(FIGURES).where(Columns.PARENT.eq(job)));
        database.insertInto(FIGURES).set(ID, NEW_ID).set(Columns.PARENT, job).set(Columns.NO, no).set(FIGURE_NAME, name).set(FIGURE_VALUE, value).execute();
    }

    void file(UUID job, String name) {
        database.execute(ADD_FILE, val(job), val(name));
    }

    /** Ends the run; a job that shall be gone on with later is queued again. */
    void end(UUID job, UUID server, State state, String failure) {
        if (database.update(RUNS).setNull(RUNNER).where(JOB.eq(job), RUNNER.eq(server)).execute() == 0) return;
        var finished = state == State.QUEUED ? null : clock.instant();
        database.update(JOBS).set(STATE, state.name()).set(FAILURE, failure).set(FINISHED_AT, finished).setNull(ETA).where(ID.eq(job)).execute();
    }
}

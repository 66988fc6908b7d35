package dev.perennial.crm.platform.jobs;

import static dev.perennial.crm.platform.jobs.JobTable.CREATED_AT;
import static dev.perennial.crm.platform.jobs.JobTable.DONE;
import static dev.perennial.crm.platform.jobs.JobTable.ID;
import static dev.perennial.crm.platform.jobs.JobTable.JOB;
import static dev.perennial.crm.platform.jobs.JobTable.JOBS;
import static dev.perennial.crm.platform.jobs.JobTable.KIND;
import static dev.perennial.crm.platform.jobs.JobTable.LOCALE;
import static dev.perennial.crm.platform.jobs.JobTable.NEW_ID;
import static dev.perennial.crm.platform.jobs.JobTable.OWNER;
import static dev.perennial.crm.platform.jobs.JobTable.PARAMETERS;
import static dev.perennial.crm.platform.jobs.JobTable.REJECTED;
import static dev.perennial.crm.platform.jobs.JobTable.RUNS;
import static dev.perennial.crm.platform.jobs.JobTable.STATE;
import static dev.perennial.crm.platform.jobs.JobTable.TITLE;
import static dev.perennial.crm.platform.jobs.JobTable.TITLE_FOLDED;
import static dev.perennial.crm.platform.jobs.JobTable.TITLE_SORT;

import dev.perennial.crm.platform.JobId;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.jobs.Job.State;
import dev.perennial.crm.platform.jobs.JobQueue.JobQueued;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Folding;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes jobs in. */
@Component
class JobDesk implements Jobs {

    private static final long LOOK_AGAIN_MILLISECONDS = 50;

    private final DSLContext database;
    private final JobWorkshop workshop;
    private final JobQueue queue;
    private final JobRunner runner;

    JobDesk(DSLContext database, JobWorkshop workshop, JobQueue queue, JobRunner runner) {
        this.database = database;
        this.workshop = workshop;
        this.queue = queue;
        this.runner = runner;
    }

    @Override
    @Transactional
    public JobId submit(String kind, String title, Object parameters, Actor by) {
        var now = workshop.clock().instant();
        var job = database.insertInto(JOBS).set(ID, NEW_ID).set(CREATED_AT, now).set(Columns.UPDATED_AT, now)
                .set(Columns.CREATED_BY, by.user()).set(OWNER, by.user()).set(KIND, kind)
                .set(TITLE, title).set(TITLE_FOLDED, Folding.fold(title)).set(TITLE_SORT, Folding.sortKey(title))
                .set(STATE, State.QUEUED.name()).set(DONE, 0L).set(REJECTED, 0L).returningResult(ID).fetchSingle(ID);
        database.insertInto(RUNS).set(JOB, job).set(LOCALE, by.locale().toLanguageTag())
                .set(PARAMETERS, JSONB.valueOf(workshop.json().writeValueAsString(parameters))).execute();
        workshop.events().publishEvent(new JobQueued(job));
        return new JobId(job);
    }

    @Override
    public boolean awaitQuiet(Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        while (!queue.isQuiet()) {
            if (System.nanoTime() > until) return false;
            try {
                Thread.sleep(LOOK_AGAIN_MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(JobQueued queued) {
        runner.call();
    }
}

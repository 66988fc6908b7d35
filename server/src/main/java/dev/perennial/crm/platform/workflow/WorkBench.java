package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.crm.platform.workflow.IncidentBook.Stop;
import dev.perennial.crm.platform.workflow.WorkQueue.Piece;
import dev.perennial.engine.http.Outages;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.StoredRecords;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.delegate.BpmnError;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Does one piece of the engine's work: claiming it, the verb and going on to the next step are one transaction, so whoever dies in between leaves it undone.
 * A refusal leads the process on by the path for it; what fails otherwise is tried again and at last becomes an incident, unless the database was away or busy: that says nothing about the step.
 */
@Component
class WorkBench {

    private static final Logger log = LoggerFactory.getLogger(WorkBench.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final WorkQueue queue;
    private final WorkflowEngine engine;
    private final ProcessBook book;
    private final StoredRecords records;
    private final RefusedSteps refused;
    private final IncidentBook incidents;
    private final OneTransaction transaction;
    private final InstantSource machineClock;

    WorkBench(WorkQueue queue, WorkflowEngine engine, ProcessBook book, StoredRecords records, RefusedSteps refused, IncidentBook incidents, OneTransaction transaction,
            @Qualifier("machineClock") InstantSource machineClock) {
        this.queue = queue;
        this.engine = engine;
        this.book = book;
        this.records = records;
        this.refused = refused;
        this.incidents = incidents;
        this.transaction = transaction;
        this.machineClock = machineClock;
    }

    /** Does the next piece; false when there is none. */
    boolean doNext() {
        wakeEngine();
        var claimed = new AtomicReference<Piece>();
        try {
            return transaction.of(() -> {
                claimed.set(null);
                var piece = queue.claim();
                piece.ifPresent(found -> {
                    claimed.set(found);
                    carryOut(found);
                });
                return piece.isPresent();
            });
        } catch (RuntimeException failure) {
            if (claimed.get() == null) throw failure;
            goOnAfter(failure, claimed.get());
            return true;
        }
    }

    /** Building the engine takes longer than a transaction on a busy machine may last. */
    private void wakeEngine() {
        if (!engine.isAwake() && !queue.isQuiet()) engine.get();
    }

    /** Locks the record before the instance, as a verb does that ends a task, so that the two never wait for each other. */
    private void carryOut(Piece piece) {
        book.recordOf(piece.instance()).ifPresent(record -> records.lock(record.type(), record.id()));
        book.lock(piece.instance());
        engine.get().getManagementService().executeCommand(_ -> {
            var jobs = CommandContextUtil.getProcessEngineConfiguration().getJobServiceConfiguration();
            var job = jobs.getJobEntityManager().findById(piece.id());
            if (job != null) jobs.getJobManager().execute(job);
            return null;
        });
    }

    private void goOnAfter(RuntimeException failure, Piece piece) {
        switch (failure) {
            case Refused refusal -> lead(piece, refusal);
            case BpmnError nowhere -> stop(piece, nowhere.getErrorCode(), nowhere.getMessage(), null);
            case RuntimeException other -> tryAgain(piece, other);
        }
    }

    private void lead(Piece piece, Refused refusal) {
        try {
            transaction.of(() -> {
                var again = queue.claim(piece.id());
                again.ifPresent(found -> refused.knowing(found.execution(), refusal, () -> {
                    carryOut(found);
                    return found;
                }));
                return again;
            });
        } catch (FlowableException noPath) {
            stop(piece, refusal.refusal().code(), null, IncidentWords.of(refusal));
        } catch (RuntimeException other) {
            tryAgain(piece, other);
        }
    }

    private void tryAgain(Piece piece, RuntimeException failure) {
        var left = Outages.caused(failure) ? piece.triesLeft() : piece.triesLeft() - 1;
        log.warn("A step of process instance {} failed, {} tries left: {}", piece.instance(), left, failure.toString());
        if (left <= 0) stop(piece, failure.getClass().getSimpleName(), failure.getMessage(), null);
        else transaction.of(() -> {
            queue.putOff(piece.id(), machineClock.instant().plus(PAUSE), left, failure.getMessage());
            return piece;
        });
    }

    private void stop(Piece piece, String code, String message, Wording wording) {
        transaction.of(() -> {
            if (queue.claim(piece.id()).isEmpty()) return null;
            var activity = incidents.activityOf(piece.execution());
            var job = engine.get().getManagementService().moveJobToDeadLetterJob(piece.id());
            incidents.open(book.get(piece.instance()), activity, job.getId(), new Stop(code, message, wording));
            return job;
        });
    }
}

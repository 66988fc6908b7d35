package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.JobId;
import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobProgressed;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.jobs.Job.State;
import dev.perennial.crm.platform.jobs.JobQueue.Claimed;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.HttpRefusal;
import dev.perennial.engine.http.Problems;
import dev.perennial.engine.journal.PartOfSet;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out one claimed job and writes down how it ended. */
@Component
class JobExecution {

    private static final Logger log = LoggerFactory.getLogger(JobExecution.class);

    private final JobWorkshop workshop;
    private final ActorBook actors;
    private final Problems problems;
    private final Map<String, JobKind> kinds;

    JobExecution(JobWorkshop workshop, ActorBook actors, Problems problems, List<JobKind> kinds) {
        this.workshop = workshop;
        this.actors = actors;
        this.problems = problems;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    /** Runs the job to its end; a lost database leaves it as it is, to be taken up again as after a crash. */
    void run(Claimed job, UUID server, Consumer<RunningJob> started) {
        try {
            var kind = kinds.get(job.kind());
            if (kind == null) throw Refused.because(EngineRefusal.NOT_FOUND);
            var run = new RunningJob(workshop, job, server, requester(job, kind));
            started.accept(run);
            announce(job);
            end(job, server, outcome(kind, run), null);
        } catch (JobTakenOver lost) {
            log.warn(lost.getMessage());
        } catch (Exception failure) {
            if (isOutage(failure)) log.warn("The database went away under job {}; it goes on when it is back.", job.id());
            else end(job, server, State.FAILED, told(failure, job));
        }
    }

    private static State outcome(JobKind kind, RunningJob run) throws Exception {
        try {
            return PartOfSet.during(run.id(), () -> {
                kind.run(run);
                return State.DONE;
            });
        } catch (JobStopped _) {
            return run.isCancelled() ? State.CANCELLED : State.QUEUED;
        }
    }

    private Actor requester(Claimed job, JobKind kind) {
        if (job.owner() == null) return House.ACTOR;
        return actors.acting(job.owner(), kind.via(), job.locale()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_PERMITTED));
    }

    private void end(Claimed job, UUID server, State state, String failure) {
        try {
            workshop.inTransaction(() -> {
                workshop.ledger().end(job.id(), server, state, failure);
                return state;
            });
            announce(job);
        } catch (RuntimeException away) {
            log.warn("Job {} ended as {} but that cannot be written: {}", job.id(), state, away.getMessage());
        }
    }

    private String told(Exception failure, Claimed job) {
        if (failure instanceof Refused refused) return problems.of(refused, job.locale()).detail();
        log.error("Job {} of kind {} failed", job.id(), job.kind(), failure);
        return problems.of(Refused.because(HttpRefusal.UNEXPECTED), job.locale()).detail();
    }

    private void announce(Claimed job) {
        workshop.events().publishEvent(new JobProgressed(new JobId(job.id()), job.owner()));
    }

    private static boolean isOutage(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("08...|57P..")) return true;
        return false;
    }
}

package dev.perennial.crm.platform.jobs;

import static dev.perennial.crm.platform.PlatformRefusal.JOB_HAS_ENDED;
import static dev.perennial.crm.platform.PlatformRefusal.JOB_NOT_STOPPED;

import dev.perennial.crm.platform.JobId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Work in the background and how far it has come; its owner is who asked for it. */
@RecordType(suite = "platform", one = "job", many = "jobs", merges = false)
public record Job(
        JobId id,
        @ByVerb @Listed String kind,
        @ByVerb @Title @Search @Listed String title,
        @ByVerb @Listed State state,
        @ByVerb Long total,
        @ByVerb @Listed Long done,
        @ByVerb @Listed Long rejected,
        @ByVerb BigDecimal rate,
        @ByVerb @Listed Instant startedAt,
        @ByVerb @Listed Instant eta,
        @ByVerb @Listed Instant finishedAt,
        @ByVerb @LongText String failure,
        @ByVerb List<String> files,
        List<Figure> figures) {

    /** Where the job stands. */
    public enum State { QUEUED, RUNNING, DONE, FAILED, CANCELLED }

    /** One number of the result. */
    public record Figure(String name, String value) {}

    boolean isUnderWay() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    boolean canGoOn() {
        return state == State.FAILED || state == State.CANCELLED;
    }

    /** The job as cancelling leaves it: a queued one ends at once, a running one after its step. */
    Job cancelled() {
        if (!isUnderWay()) throw Refused.because(JOB_HAS_ENDED, title);

        return state == State.RUNNING ? this : in(State.CANCELLED);
    }

    Job resumed() {
        if (!canGoOn()) throw Refused.because(JOB_NOT_STOPPED, title);

        return in(State.QUEUED);
    }

    private Job in(State state) {
        return new Job(id, kind, title, state, total, done, rejected, rate, startedAt, null, null, null, files, figures);
    }
}

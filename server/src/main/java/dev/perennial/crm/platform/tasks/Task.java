package dev.perennial.crm.platform.tasks;

import static dev.perennial.crm.platform.PlatformRefusal.NOBODY_ELSE;
import static dev.perennial.crm.platform.PlatformRefusal.TASK_ENDED;
import static dev.perennial.crm.platform.PlatformRefusal.TASK_HAS_ITS_ACT;
import static dev.perennial.crm.platform.PlatformRefusal.TASK_TAKEN;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;

/** An item of the inbox; its owner is who holds it, and it is shared with its candidates and stand-ins. */
@RecordType(suite = "platform", one = "task", many = "tasks", defaultSort = "dueAt", merges = false)
public record Task(
        TaskId id,
        @ByVerb @Title @Search @Listed String title,
        @ByVerb @Listed TaskKind kind,
        @ByVerb @Listed State state,
        @ByVerb @Listed Instant dueAt,
        @ByVerb @Listed UserId assignee,
        @ByVerb @Listed RecordRef record,
        @ByVerb @LongText String instruction,
        @ByVerb List<String> candidates,
        @ByVerb List<String> waitsFor,
        @ByVerb Action action,
        @ByVerb @LongText(2_000) String outcome,
        @ByVerb Ending ending) {

    /** Where the task stands. */
    public enum State { OPEN, DONE, CANCELLED }

    /** What answers the task: one of some verbs of the record, or {@code complete} of the task itself. */
    public record Action(@MaxLength(300) String href, @MaxLength(60) String verb, List<String> verbs, List<String> fields) {}

    /** When and by whom the task was ended. */
    public record Ending(Instant at, UserId by) {}

    static final String COMPLETE = "complete";

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** True when no verb of another record answers it. */
    boolean isPlain() {
        return action.verbs() == null || action.verbs().isEmpty();
    }

    boolean isNotice() {
        return kind == TaskKind.NOTICE;
    }

    /** Completes a plain task; one that a verb answers is done by that verb alone. */
    Task completed(String outcome, UserId by, Instant at) {
        refuseEnded();
        if (!isPlain()) throw Refused.because(TASK_HAS_ITS_ACT, title, action.verb());

        return ended(State.DONE, outcome, by, at);
    }

    /** Calls a plain task off; one that a verb answers goes with its record alone. */
    Task calledOff(String reason, UserId by, Instant at) {
        refuseEnded();
        if (!isPlain()) throw Refused.because(TASK_HAS_ITS_ACT, title, action.verb());

        return ended(State.CANCELLED, reason, by, at);
    }

    /** Takes the task, unless a colleague who is there has it. */
    Task claimedBy(UserId user) {
        refuseEnded();
        if (assignee != null && waitsFor.contains(textOf(assignee)) && !assignee.equals(user)) throw Refused.because(TASK_TAKEN, title);

        return assignedTo(user);
    }

    /** Gives the task back to its candidates. */
    Task released() {
        refuseEnded();
        if (!canBeReleased()) throw Refused.because(NOBODY_ELSE, title);

        return assignedTo(null);
    }

    boolean canBeReleased() {
        return assignee != null && candidates.stream().anyMatch(candidate -> !candidate.equals(textOf(assignee)));
    }

    Task delegatedTo(UserId user) {
        refuseEnded();

        return assignedTo(user);
    }

    Task putOffTo(Instant moment) {
        refuseEnded();

        return new Task(id, title, kind, state, moment, assignee, record, instruction, candidates, waitsFor, action, outcome, ending);
    }

    Task ended(State as, String outcome, UserId by, Instant at) {
        return new Task(id, title, kind, as, dueAt, assignee, record, instruction, candidates, List.of(), action, outcome, new Ending(at, by));
    }

    Task waitingFor(List<String> holders) {
        return new Task(id, title, kind, state, dueAt, assignee, record, instruction, candidates, holders, action, outcome, ending);
    }

    private Task assignedTo(UserId user) {
        return new Task(id, title, kind, state, dueAt, user, record, instruction, candidates, waitsFor, action, outcome, ending);
    }

    private void refuseEnded() {
        if (!isOpen()) throw Refused.because(TASK_ENDED, title);
    }

    private static String textOf(UserId user) {
        return Candidate.of(user).text();
    }
}

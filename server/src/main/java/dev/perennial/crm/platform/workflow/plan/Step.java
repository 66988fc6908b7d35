package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.engine.record.TypeName;
import java.util.List;

/** One element of a process, known to the house. */
public sealed interface Step {

    String id();

    String name();

    /** Where a process or sub-process begins. */
    record Start(String id, String name, Trigger trigger, boolean interrupting) implements Step {}

    /** Where a path ends; {@code error} is told to the surrounding sub-process. */
    record End(String id, String name, boolean terminates, String error) implements Step {}

    /** A verb that the house carries out by itself; the result is the changed record, or the one to which its field leads. */
    record Call(String id, String name, Verb verb, String parameters, String result, String resultField) implements Step {}

    /** A verb of a record type and the variable with the record it is asked of. */
    record Verb(TypeName type, String name, String on) {}

    /** Something people are told. */
    record Notice(String id, String name, Words words, List<String> to) implements Step {}

    /** Work for people, ended by one of the verbs of the record; by completing the task itself when there is none. */
    record HandOver(String id, String name, Words words, Hands hands, List<String> verbs) implements Step {}

    /** What people read: a message key or plain text, paths of the record as arguments, and the variable with the record. */
    record Words(String text, List<String> arguments, String on) {}

    /** Whose work it is and by when. */
    record Hands(TaskKind kind, List<String> candidates, String assignee, Moment due) {}

    /** Where paths part or meet. */
    record Gateway(String id, String name, Kind kind, String defaultFlow) implements Step {}

    /** How paths part: one, several that hold, all, or whichever event comes first. */
    enum Kind { EXCLUSIVE, INCLUSIVE, PARALLEL, BY_EVENT }

    /** A place where the process waits for a moment or a message. */
    record Wait(String id, String name, Trigger trigger) implements Step {}

    /** A milestone that is only passed. */
    record Milestone(String id, String name) implements Step {}

    /** What may happen while a step is under way. */
    record Boundary(String id, String name, String host, boolean interrupting, Trigger trigger) implements Step {}

    /** A sub-process; one by event begins when its start is triggered. */
    record Scope(String id, String name, boolean byEvent, Plan.Body body) implements Step {}
}

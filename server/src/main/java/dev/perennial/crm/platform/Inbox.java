package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.util.List;

/** The one inbox: where work is handed to people, and where it ends. */
public interface Inbox {

    /**
     * A task to be handed over.
     *
     * @param code the message key of the title; {@code <code>.instruction} is the longer text, if there is one
     * @param arguments what the sentences tell: text, numbers, moments, days, money, or records, which are named by their label
     * @param candidates who may take it; may be empty when somebody is assigned
     * @param assignee who shall do it, or null
     * @param verbs the verbs of the record of which one is the answer; none when the task is done by {@code complete}
     * @param key handed in twice under the same key it is one task
     */
    record NewTask(TaskKind kind, String code, List<Object> arguments, RecordRef record, List<Candidate> candidates, UserId assignee, Instant dueAt, List<String> verbs, String key) {

        public NewTask {
            arguments = List.copyOf(arguments);
            candidates = List.copyOf(candidates);
            verbs = List.copyOf(verbs);
        }
    }

    /** Puts the task into the inboxes of those concerned and tells them. */
    TaskId hand(NewTask task);

    /** Ends the task as done; one that has ended stays as it is. */
    void done(TaskId task, String outcome, Actor by);

    /** Ends the task because it is no longer needed; one that has ended stays as it is. */
    void cancel(TaskId task, String reason);

    /** The open tasks of a record, oldest first; notices are not tasks. */
    List<OpenTask> openOn(RecordRef record);

    /** Tells people something about a record, in the inbox and outside; nothing has to be done. */
    void notice(String code, List<Object> arguments, RecordRef record, List<Candidate> to, String key);

    /**
     * Something that people are told about a record.
     *
     * @param key told twice under the same key it is told once
     */
    record Notice(String code, List<Object> arguments, RecordRef record, List<Candidate> to, String key) {

        public Notice {
            arguments = List.copyOf(arguments);
            to = List.copyOf(to);
        }
    }

    /** Tells of many things that happened at once, written set by set; who would be told of more than a few is told outside in one message. */
    void notices(List<Notice> notices);

    /** Takes back what was told under the key, wherever nobody has done with it yet, because it is no longer true. */
    void withdraw(String key, String reason);

    /** How many people are meant. */
    int readers(List<Candidate> to);
}

package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.engine.http.Catalog;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An item of an inbox with all that is needed to act without opening anything.
 *
 * @param record null when there is none; its label is null when the reader may not see it
 * @param holders for whom it waits
 * @param verbs what may be done with the task itself: claim, release, delegate, …
 */
record InboxItem(UUID id, long version, TaskKind kind, Task.State state, String title, String instruction, Subject record, Face assignee, List<Face> holders, Instant dueAt, boolean overdue,
        Instant createdAt, Face createdBy, Ending ending, Action action, List<String> verbs) {

    /** What the item is about. */
    record Subject(String type, UUID id, String label, String typeLabel) {}

    /** Somebody, a team, a role or a department by name. */
    record Face(String kind, UUID id, String label) {}

    /** How it ended. */
    record Ending(Instant at, Face by, String outcome) {}

    /** The answer that is asked for: the first verb at the top, and all with their parameters. */
    record Action(String href, String verb, String label, List<Catalog.Entry> fields, List<Answer> verbs) {}

    /** One possible answer and what it asks for. */
    record Answer(String verb, String label, String href, List<Catalog.Entry> fields) {}
}

package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.engine.message.Reading;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.verb.Verbs;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws a task from what was handed in. */
@Component
class TaskDrafts {

    private static final Reading ENGLISH = new Reading(Locale.ENGLISH, ZoneId.systemDefault());

    private final TaskWords words;
    private final ObjectProvider<Verbs> verbs;

    // verbs know their handlers, and handlers hand tasks over: only the first task asks for them
    TaskDrafts(TaskWords words, ObjectProvider<Verbs> verbs) {
        this.words = words;
        this.verbs = verbs;
    }

    Task of(TaskId id, NewTask task, Wording wording) {
        var title = words.title(wording, ENGLISH);
        var instruction = words.instruction(wording, ENGLISH);
        return new Task(id, title, task.kind(), Task.State.OPEN, task.dueAt(), task.assignee(), task.record(), instruction,
                task.candidates().stream().map(Candidate::text).toList(), List.of(), action(id, task), null, null);
    }

    private Task.Action action(TaskId id, NewTask task) {
        if (task.verbs().isEmpty()) return plain(id);
        var verb = task.verbs().getFirst();
        return new Task.Action("/api/" + task.record().type() + "/" + task.record().id() + "/" + verb, verb, task.verbs(), fields(task.record().type(), verb));
    }

    /** The action of a task that is done by itself. */
    Task.Action plain(TaskId id) {
        return new Task.Action("/api/" + TaskBook.TASKS + "/" + id.value() + "/" + Task.COMPLETE, Task.COMPLETE, List.of(), fields(TaskBook.TASKS, Task.COMPLETE));
    }

    private List<String> fields(TypeName type, String verb) {
        return verbs.getObject().find(type, verb).map(found -> found.parameters().fields().stream().map(field -> field.path().text()).toList()).orElse(List.of());
    }
}

package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.workflow.HandedTasks.Handed;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.AfterVerb;
import dev.perennial.engine.verb.DescribedVerb;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A task that a process handed over ends when its verb is carried out, in the verb's own transaction. */
@Component
class TasksEndWithTheirVerb implements AfterVerb {

    private static final TypeName TASKS = TypeName.of("platform/tasks");
    private static final String COMPLETE = "complete";

    private final HandedTasks handed;
    private final ProcessBook book;
    private final ObjectProvider<Inbox> inbox;
    private final ObjectProvider<WorkflowEngine> engine;

    TasksEndWithTheirVerb(HandedTasks handed, ProcessBook book, ObjectProvider<Inbox> inbox, ObjectProvider<WorkflowEngine> engine) {
        this.handed = handed;
        this.book = book;
        this.inbox = inbox;
        this.engine = engine;
    }

    @Override
    public void done(DescribedVerb verb, UUID record, Values parameters, Actor by) {
        if (record == null) return;
        answered(verb, record).forEach(step -> complete(step, verb, by));
    }

    private List<Handed> answered(DescribedVerb verb, UUID record) {
        if (!verb.type().equals(TASKS)) return handed.answeredBy(verb.type(), record, verb.name());
        return verb.name().equals(COMPLETE) ? handed.answeredBy(new TaskId(record)) : List.of();
    }

    private void complete(Handed step, DescribedVerb verb, Actor by) {
        book.lock(step.instance());
        if (handed.take(step.step()).isEmpty()) return;
        if (!verb.type().equals(TASKS)) inbox.getObject().done(step.task(), verb.name(), by);
        engine.getObject().get().getTaskService().complete(step.step());
    }
}

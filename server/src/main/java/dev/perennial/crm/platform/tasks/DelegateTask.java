package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Passes a task on to a colleague. */
public record DelegateTask(TaskId task, @Required UserId to) implements Verb<Task> {

    @Component
    static class Handler implements VerbHandler<DelegateTask, Task> {

        private final TaskRecords tasks;
        private final TaskBook book;

        Handler(TaskRecords tasks, TaskBook book) {
            this.tasks = tasks;
            this.book = book;
        }

        @Override
        public Task handle(DelegateTask verb, Actor by) {
            return book.keep(tasks.get(verb.task()).delegatedTo(verb.to()));
        }

        @Override
        public boolean possibleOn(Task task) {
            return task.isOpen() && !task.isNotice();
        }
    }
}

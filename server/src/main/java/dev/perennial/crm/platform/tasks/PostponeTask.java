package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts a task or a reminder off. */
public record PostponeTask(TaskId task, @Required Instant until) implements Verb<Task> {

    @Component
    static class Handler implements VerbHandler<PostponeTask, Task> {

        private final TaskRecords tasks;
        private final TaskBook book;

        Handler(TaskRecords tasks, TaskBook book) {
            this.tasks = tasks;
            this.book = book;
        }

        @Override
        public Task handle(PostponeTask verb, Actor by) {
            return book.keep(tasks.get(verb.task()).putOffTo(verb.until()));
        }

        @Override
        public boolean possibleOn(Task task) {
            return task.isOpen() && task.isPlain() && !task.isNotice();
        }
    }
}

package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Takes a task that waits for several people. */
public record ClaimTask(TaskId task) implements Verb<Task> {

    @Component
    static class Handler implements VerbHandler<ClaimTask, Task> {

        private final TaskRecords tasks;
        private final TaskBook book;

        Handler(TaskRecords tasks, TaskBook book) {
            this.tasks = tasks;
            this.book = book;
        }

        @Override
        public Task handle(ClaimTask verb, Actor by) {
            return book.keep(tasks.get(verb.task()).claimedBy(new UserId(by.user())));
        }

        @Override
        public boolean possibleOn(Task task) {
            return task.isOpen() && !task.isNotice() && task.assignee() == null;
        }
    }
}

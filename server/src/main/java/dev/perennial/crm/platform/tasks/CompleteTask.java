package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Ends a task as done, or marks a notice as read. */
public record CompleteTask(TaskId task, @LongText(2_000) String outcome) implements Verb<Task> {

    @Component
    static class Handler implements VerbHandler<CompleteTask, Task> {

        private final TaskRecords tasks;
        private final TaskBook book;
        private final InstantSource clock;

        Handler(TaskRecords tasks, TaskBook book, @Qualifier("businessClock") InstantSource businessClock) {
            this.tasks = tasks;
            this.book = book;
            this.clock = businessClock;
        }

        @Override
        public Task handle(CompleteTask verb, Actor by) {
            return book.keep(tasks.get(verb.task()).completed(verb.outcome(), new UserId(by.user()), clock.instant()));
        }

        @Override
        public boolean possibleOn(Task task) {
            return task.isOpen() && task.isPlain();
        }
    }
}

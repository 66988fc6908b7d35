package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.TaskId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Gives a task back to those who might do it as well. */
public record ReleaseTask(TaskId task) implements Verb<Task> {

    @Component
    static class Handler implements VerbHandler<ReleaseTask, Task> {

        private final TaskRecords tasks;
        private final TaskBook book;

        Handler(TaskRecords tasks, TaskBook book) {
            this.tasks = tasks;
            this.book = book;
        }

        @Override
        public Task handle(ReleaseTask verb, Actor by) {
            return book.keep(tasks.get(verb.task()).released());
        }

        @Override
        public boolean possibleOn(Task task) {
            return task.isOpen() && task.canBeReleased();
        }
    }
}

package dev.perennial.crm.platform.tasks;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import dev.perennial.engine.write.NewIds;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives somebody, a team or oneself something to do or to remember. */
public record GiveTask(@Required String title, @LongText String instruction, Sort kind, UserId assignee, TeamId team, Instant dueAt, RecordRef record) implements Verb.Creating<Task> {

    /** What people may put into an inbox by hand; the rest comes from the house. */
    public enum Sort {
        TASK(TaskKind.TASK), REMINDER(TaskKind.REMINDER), MENTION(TaskKind.MENTION);

        private final TaskKind kind;

        Sort(TaskKind kind) {
            this.kind = kind;
        }
    }

    static final String TOLD = "platform.told.task";

    /** The task for whom it was meant; who names nobody means himself. */
    Task drawnBy(UserId author, Task.Action action, TaskId id) {
        var candidates = team == null ? List.<String>of() : List.of(Candidate.of(team).text());
        var meant = assignee == null && team == null ? author : assignee;
        return new Task(id, title, kind == null ? TaskKind.TASK : kind.kind, Task.State.OPEN, dueAt, meant, record, instruction, candidates, List.of(), action, null, null);
    }

    @Component
    static class Handler implements VerbHandler<GiveTask, Task> {

        private final TaskBook book;
        private final TaskDrafts drafts;
        private final TaskWords words;
        private final Notifications notifications;

        Handler(TaskBook book, TaskDrafts drafts, TaskWords words, Notifications notifications) {
            this.book = book;
            this.drafts = drafts;
            this.words = words;
            this.notifications = notifications;
        }

        @Override
        public Task handle(GiveTask verb, Actor by) {
            var id = new TaskId(NewIds.next());
            var author = new UserId(by.user());
            words.keep(id.value(), id.value().toString(), null);
            var task = book.create(verb.drawnBy(author, drafts.plain(id), id));
            book.showTo(author, id);
            if (task.assignee() != null && !task.assignee().equals(author))
                notifications.tell(task.kind(), task.assignee(), TOLD, List.of(by.name(), task.title()), task.record(), "task:" + id.value());
            return task;
        }
    }
}

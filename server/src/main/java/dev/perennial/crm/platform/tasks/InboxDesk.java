package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.OpenTask;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.messages.Names;
import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.NewIds;
import dev.perennial.engine.write.OneTransaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Hands tasks over and ends them, once each. */
@Component
class InboxDesk implements Inbox {

    private static final int MOST_OPEN = 200;

    private final DSLContext database;
    private final OneTransaction transaction;
    private final TaskBook book;
    private final TaskDrafts drafts;
    private final Names names;
    private final TaskWords words;
    private final Recipients recipients;
    private final Notifications notifications;
    private final ManyNotices many;
    private final InstantSource clock;

    InboxDesk(DSLContext database, OneTransaction transaction, TaskBook book, TaskDrafts drafts, Names names, TaskWords words, Recipients recipients, Notifications notifications,
            ManyNotices many, @Qualifier("businessClock") InstantSource businessClock) {
        this.database = database;
        this.transaction = transaction;
        this.book = book;
        this.drafts = drafts;
        this.names = names;
        this.words = words;
        this.recipients = recipients;
        this.notifications = notifications;
        this.many = many;
        this.clock = businessClock;
    }

    @Override
    public TaskId hand(NewTask task) {
        return transaction.of(() -> handOnce(task));
    }

    private TaskId handOnce(NewTask task) {
        var id = new TaskId(NewIds.next());
        var key = task.key() == null ? id.value().toString() : task.key();
        var wording = names.wording(task.code(), task.arguments());
        if (!words.keep(id.value(), key, wording)) return words.taskOf(key).map(TaskId::new).orElseThrow();
        var held = book.create(drafts.of(id, task, wording));
        tell(held, task);
        return id;
    }

    private void tell(Task held, NewTask task) {
        var holders = held.waitsFor().stream().map(Candidate::of).toList();
        if (holders.stream().anyMatch(holder -> !(holder instanceof Candidate.OfUser)))
            notifications.tellOutside(Notifications.Channel.WECOM, null, null, task.code(), task.arguments(), task.record(), "task:" + held.id().value());
        for (var user : recipients.present(holders))
            notifications.tell(task.kind(), user, task.code(), task.arguments(), task.record(), "task:" + held.id().value() + ":" + user.value());
    }

    @Override
    public void done(TaskId task, String outcome, Actor by) {
        transaction.of(() -> end(task, Task.State.DONE, outcome, by.user() == null ? null : new UserId(by.user())));
    }

    @Override
    public void cancel(TaskId task, String reason) {
        transaction.of(() -> end(task, Task.State.CANCELLED, reason, null));
    }

    private Optional<Task> end(TaskId id, Task.State as, String outcome, UserId by) {
        return book.find(id.value()).filter(Task::isOpen).map(task -> book.keep(task.ended(as, outcome, by, clock.instant())));
    }

    @Override
    public List<OpenTask> openOn(RecordRef record) {
        var ids = database.select(Columns.ID).from(table(name("platform", "tasks")))
                .where(field(name("record_type"), String.class).eq(record.type().toString()), field(name("record_id"), UUID.class).eq(record.id()),
                        field(name("state"), String.class).eq(Task.State.OPEN.name()), field(name("kind"), String.class).ne(TaskKind.NOTICE.name()), Columns.DELETED_AT.isNull())
                .orderBy(Columns.ID).limit(MOST_OPEN).fetch(Columns.ID);
        var keys = words.keysOf(ids);
        var wordings = words.of(ids);
        return transaction.of(() -> ids.stream().map(id -> book.find(id).map(task -> open(task, wordings.get(id), keys.get(id))).orElse(null)).filter(Objects::nonNull).toList());
    }

    private static OpenTask open(Task task, Wording wording, String key) {
        return new OpenTask(task.id(), task.kind(), wording == null ? null : wording.code(), task.assignee(), task.candidates().stream().map(Candidate::of).toList(),
                task.dueAt(), task.action().verbs(), key);
    }

    @Override
    public void notices(List<Notice> notices) {
        transaction.of(() -> many.hand(notices));
    }

    @Override
    public void withdraw(String key, String reason) {
        transaction.of(() -> words.toldUnder(key).stream().map(task -> end(new TaskId(task), Task.State.CANCELLED, reason, null)).toList());
    }

    @Override
    public int readers(List<Candidate> to) {
        return recipients.of(to).size();
    }

    @Override
    public void notice(String code, List<Object> arguments, RecordRef record, List<Candidate> to, String key) {
        recipients.of(to).forEach(user -> hand(new NewTask(TaskKind.NOTICE, code, arguments, record, List.of(), user, null, List.of(), key + ":" + user.value())));
    }
}

package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reminds people at the moment they chose, and tells those for whom a task waits that it has fallen due; once each. */
@Component
class TasksFallDue implements DueMoments {

    private static final int AT_ONCE = 100;
    private static final Table<Record> TASKS = table(name("platform", "tasks"));
    private static final Field<UUID> ID = field(name("platform", "tasks", "id"), UUID.class);
    private static final Field<Instant> DUE_AT = field(name("due_at"), SQLDataType.INSTANT);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> TOLD = field(name("told_due_at"), SQLDataType.INSTANT);

    private final DSLContext database;
    private final OneTransaction transaction;
    private final TaskBook book;
    private final TaskWords words;
    private final Recipients recipients;
    private final Notifications notifications;

    TasksFallDue(DSLContext database, OneTransaction transaction, TaskBook book, TaskWords words, Recipients recipients, Notifications notifications) {
        this.database = database;
        this.transaction = transaction;
        this.book = book;
        this.words = words;
        this.recipients = recipients;
        this.notifications = notifications;
    }

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(database.select(min(DUE_AT)).from(TASKS).join(TaskWords.WORDS).on(TaskWords.TASK.eq(ID)).where(waits()).fetchOne(0, Instant.class));
    }

    @Override
    public void doDue(Instant now) {
        int told;
        do told = transaction.of(() -> tellSome(now));
        while (told == AT_ONCE);
    }

    private int tellSome(Instant now) {
        var due = database.select(ID, DUE_AT, CREATED_AT).from(TASKS).join(TaskWords.WORDS).on(TaskWords.TASK.eq(ID)).where(waits()).and(DUE_AT.le(now)).orderBy(DUE_AT, ID).limit(AT_ONCE)
                .forUpdate().of(TaskWords.WORDS).skipLocked().fetch();
        due.forEach(row -> {
            database.update(TaskWords.WORDS).set(TOLD, row.value2()).where(TaskWords.TASK.eq(row.value1())).execute();
            book.find(row.value1()).ifPresent(task -> tell(book.keep(task), row.value3()));
        });
        return due.size();
    }

    /** Who is handed a task that is late already has just been told of it. */
    private void tell(Task task, Instant createdAt) {
        if (task.kind() != TaskKind.REMINDER && !createdAt.isBefore(task.dueAt())) return;
        var said = words.of(List.of(task.id().value())).get(task.id().value());
        var code = task.kind() == TaskKind.REMINDER ? "platform.told.reminder" : "platform.told.overdue";
        for (var user : recipients.present(task.waitsFor().stream().map(Candidate::of).toList()))
            notifications.tell(task.kind(), user, code, List.of(said == null ? task.title() : said), task.record(), "due:" + task.id().value() + ":" + task.dueAt() + ":" + user.value());
    }

    private static Condition waits() {
        return DSL.field(name("state"), String.class).eq(Task.State.OPEN.name()).and(DSL.field(name("kind"), String.class).ne(TaskKind.NOTICE.name()))
                .and(DSL.field(name("deleted_at")).isNull()).and(DUE_AT.isNotNull()).and(TOLD.isNull().or(TOLD.lt(DUE_AT)));
    }
}

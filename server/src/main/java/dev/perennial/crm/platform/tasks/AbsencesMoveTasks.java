package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.RecordChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When somebody leaves or comes back, his tasks go to those who stand in and return to him. */
@Component
class AbsencesMoveTasks implements DueMoments {

    private record Boundary(UUID user, Instant at) {}

    private static final TypeName USERS = TypeName.of("platform/users");
    private static final int MOST = 1_000;
    private static final Field<LocalDate> FROM = field(name("absence_from"), LocalDate.class);
    private static final Field<LocalDate> TO = field(name("absence_to"), LocalDate.class);
    private static final Field<String> ZONE = field(name("zone"), String.class);
    private static final Field<Instant> LOOKED_UNTIL = field(name("looked_until"), SQLDataType.INSTANT);
    private static final Field<UUID> ASSIGNEE = field(name("assignee"), UUID.class);
    private static final Field<String[]> WAITS_FOR = field(name("waits_for"), SQLDataType.CLOB.array());

    private final DSLContext database;
    private final OneTransaction transaction;
    private final TaskBook book;

    AbsencesMoveTasks(DSLContext database, OneTransaction transaction, TaskBook book) {
        this.database = database;
        this.transaction = transaction;
        this.book = book;
    }

    @Override
    public Optional<Instant> next() {
        var looked = lookedUntil();
        return boundaries().map(Boundary::at).filter(at -> at.isAfter(looked)).min(Instant::compareTo);
    }

    @Override
    public void doDue(Instant now) {
        var looked = lookedUntil();
        var passed = boundaries().filter(boundary -> boundary.at().isAfter(looked) && !boundary.at().isAfter(now)).toList();
        if (passed.isEmpty()) return;
        passed.stream().map(Boundary::user).distinct().forEach(user -> transaction.of(() -> moveTasksOf(user)));
        database.update(table(name("platform", "absence_watch"))).set(LOOKED_UNTIL, now).execute();
    }

    /** An absence that was entered, changed or withdrawn counts at once. */
    @EventListener
    void on(RecordChanged changed) {
        if (changed.type().equals(USERS) && changed.act() == Act.CHANGE) moveTasksOf(changed.id());
    }

    private int moveTasksOf(UUID user) {
        var name = Candidate.of(new UserId(user)).text();
        var tasks = database.select(Columns.ID).from(table(name("platform", "tasks")))
                .where(field(name("state"), String.class).eq(Task.State.OPEN.name()), ASSIGNEE.eq(user).or(WAITS_FOR.contains(new String[] {name})), Columns.DELETED_AT.isNull())
                .orderBy(Columns.ID).limit(MOST).fetch(Columns.ID);
        tasks.forEach(id -> book.find(id).ifPresent(book::moveIfHoldersChanged));
        return tasks.size();
    }

    private Stream<Boundary> boundaries() {
        return database.select(Columns.ID, FROM, TO, ZONE).from(table(name("platform", "users"))).where(FROM.isNotNull(), Columns.DELETED_AT.isNull()).fetch().stream()
                .flatMap(row -> Stream.of(row.value2(), row.value3() == null ? null : row.value3().plusDays(1)).filter(day -> day != null)
                        .map(day -> new Boundary(row.value1(), day.atStartOfDay(row.value4() == null ? ZoneId.systemDefault() : ZoneId.of(row.value4())).toInstant())));
    }

    private Instant lookedUntil() {
        return database.select(LOOKED_UNTIL).from(table(name("platform", "absence_watch"))).fetchSingle(LOOKED_UNTIL);
    }
}

package dev.perennial.crm.platform.tasks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.crm.platform.tasks.ManyNotices.Handing;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.Reading;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Keeps beside each task under which key it was handed in and in which words, and says them in the reader's language. */
@Component
class TaskWords {

    static final Table<Record> WORDS = table(name("platform", "task_words"));
    static final Field<UUID> TASK = field(name("task"), UUID.class);
    static final Field<String> KEY = field(name("key"), String.class);
    static final Field<String> CODE = field(name("code"), String.class);
    static final Field<String[]> ARGUMENTS = field(name("arguments"), SQLDataType.CLOB.array());
    private static final int LONGEST_TITLE = 200;

    private final DSLContext database;
    private final Messages messages;

    TaskWords(DSLContext database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    /** Takes the key for the task; false when a task has it already. */
    boolean keep(UUID task, String key, Wording wording) {
        return database.insertInto(WORDS).set(TASK, task).set(KEY, key).set(CODE, wording == null ? null : wording.code())
                .set(ARGUMENTS, wording == null ? null : wording.arguments().toArray(String[]::new)).onConflict(KEY).doNothing().execute() == 1;
    }

    /** Takes the keys for many tasks at once; returns those of the tasks whose key was free. */
    Set<UUID> keepAll(List<Handing> handings) {
        if (handings.isEmpty()) return Set.of();
        var insert = database.insertInto(WORDS).columns(TASK, KEY, CODE, ARGUMENTS);
        for (var handing : handings) insert = insert.values(handing.id().value(), handing.key(), handing.wording().code(), handing.wording().arguments().toArray(String[]::new));
        return insert.onConflict(KEY).doNothing().returningResult(TASK).fetchSet(TASK);
    }

    Optional<UUID> taskOf(String key) {
        return database.select(TASK).from(WORDS).where(KEY.eq(key)).fetchOptional(TASK);
    }

    /** The notices, one a reader, that were given under the key. */
    List<UUID> toldUnder(String key) {
        return database.select(TASK).from(WORDS).where(KEY.startsWith(key + ":")).orderBy(TASK).fetch(TASK);
    }

    /** The words of those of the tasks that were worded by the house. */
    Map<UUID, Wording> of(Collection<UUID> tasks) {
        var found = new HashMap<UUID, Wording>();
        if (!tasks.isEmpty()) database.select(TASK, CODE, ARGUMENTS).from(WORDS).where(TASK.in(tasks), CODE.isNotNull())
                .forEach(row -> found.put(row.value1(), new Wording(row.value2(), List.copyOf(Arrays.asList(row.value3())))));
        return found;
    }

    Map<UUID, String> keysOf(Collection<UUID> tasks) {
        return tasks.isEmpty() ? Map.of() : database.select(TASK, KEY).from(WORDS).where(TASK.in(tasks)).fetchMap(TASK, KEY);
    }

    String title(Wording wording, Reading reader) {
        var text = wording.text(messages, reader);
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }

    /** The longer text, null when there is none. */
    String instruction(Wording wording, Reading reader) {
        return wording.more("instruction", messages, reader).orElse(null);
    }
}

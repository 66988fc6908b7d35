package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.crm.platform.TaskId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Remembers which step of which instance waits for whose answer. */
@Component
class HandedTasks {

    /**
     * A step that was handed to people.
     *
     * @param step the engine's id of the task
     * @param on the record of which a verb is the answer
     * @param verbs none when completing the task in the inbox is the answer
     */
    record Handed(String step, String instance, String activity, RecordRef on, List<String> verbs, TaskId task) {}

    private static final Table<Record> HANDED = table(name("workflow", "handed_tasks"));
    private static final Field<String> STEP = field(name("step"), String.class);
    private static final Field<String> INSTANCE = field(name("instance"), String.class);
    private static final Field<String> ACTIVITY = field(name("activity"), String.class);
    private static final Field<String> RECORD_TYPE = field(name("record_type"), String.class);
    private static final Field<UUID> RECORD_ID = field(name("record_id"), UUID.class);
    private static final Field<String[]> VERBS = field(name("verbs"), String[].class);
    private static final Field<UUID> TASK = field(name("task"), UUID.class);

    private static final List<Field<?>> ALL = List.of(STEP, INSTANCE, ACTIVITY, RECORD_TYPE, RECORD_ID, VERBS, TASK);

    private final DSLContext database;

    HandedTasks(DSLContext database) {
        this.database = database;
    }

    void add(Handed handed) {
        database.insertInto(HANDED).set(STEP, handed.step()).set(INSTANCE, handed.instance()).set(ACTIVITY, handed.activity())
                .set(RECORD_TYPE, handed.on().type().toString()).set(RECORD_ID, handed.on().id())
                .set(VERBS, handed.verbs().toArray(String[]::new)).set(TASK, handed.task().value()).execute();
    }

    /** The steps that the verb on the record answers. */
    List<Handed> answeredBy(TypeName type, UUID record, String verb) {
        return database.select(ALL).from(HANDED).where(RECORD_TYPE.eq(type.toString()), RECORD_ID.eq(record), val(verb).eq(any(VERBS))).orderBy(STEP).fetch(HandedTasks::handed);
    }

    /** The step that completing the task of the inbox answers. */
    List<Handed> answeredBy(TaskId task) {
        return database.select(ALL).from(HANDED).where(TASK.eq(task.value()), cardinality(VERBS).eq(0)).fetch(HandedTasks::handed);
    }

    List<Handed> of(String instance) {
        return database.select(ALL).from(HANDED).where(INSTANCE.eq(instance)).orderBy(STEP).fetch(HandedTasks::handed);
    }

    /** Takes the step out; empty when somebody did so before. */
    Optional<Handed> take(String step) {
        return database.deleteFrom(HANDED).where(STEP.eq(step)).returningResult(ALL).fetchOptional(HandedTasks::handed);
    }

    private static Handed handed(Record row) {
        return new Handed(row.get(STEP), row.get(INSTANCE), row.get(ACTIVITY), new RecordRef(TypeName.of(row.get(RECORD_TYPE)), row.get(RECORD_ID)),
                List.of(row.get(VERBS)), new TaskId(row.get(TASK)));
    }
}

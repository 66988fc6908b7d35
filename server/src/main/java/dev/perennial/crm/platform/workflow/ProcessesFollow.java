package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.MergeFollower;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Processes go on with the record that a merged one became part of: those that run for it, the steps that wait for its verbs, and the variables that name it. */
@Component
class ProcessesFollow implements MergeFollower {

    private static final String INSTANCE = "instance:";
    private static final String STEP = "step:";
    private static final String VARIABLE = "variable:";

    private static final Table<Record> INSTANCES = table(name("workflow", "instances"));
    private static final Table<Record> STEPS = table(name("workflow", "handed_tasks"));
    private static final Table<Record> VARIABLES = table(name(EngineSettings.SCHEMA, "act_ru_variable"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> OF_STEP = field(name("step"), String.class);
    private static final Field<String> OF_VARIABLE = field(name("id_"), String.class);
    private static final Field<String> TEXT = field(name("text_"), String.class);
    private static final Field<String> TYPE = field(name("record_type"), String.class);
    private static final Field<UUID> RECORD = field(name("record_id"), UUID.class);

    private final DSLContext sql;

    ProcessesFollow(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "processes";
    }

    @Override
    public List<String> follow(RecordRef merged, RecordRef survivor, Actor by) {
        var touched = new ArrayList<String>();
        touched.addAll(moved(INSTANCES, ID, INSTANCE, merged, survivor));
        touched.addAll(moved(STEPS, OF_STEP, STEP, merged, survivor));
        for (var form : List.of(true, false))
            sql.update(VARIABLES).set(TEXT, kept(survivor, form)).where(TEXT.eq(kept(merged, form))).returningResult(OF_VARIABLE).forEach(row -> touched.add(VARIABLE + row.value1()));
        return touched;
    }

    private List<String> moved(Table<Record> table, Field<String> key, String mark, RecordRef merged, RecordRef survivor) {
        return sql.update(table).set(RECORD, survivor.id()).where(TYPE.eq(merged.type().toString()), RECORD.eq(merged.id())).returningResult(key).fetch(row -> mark + row.value1());
    }

    @Override
    public void goBack(RecordRef merged, RecordRef survivor, List<String> touched, Actor by) {
        sql.update(INSTANCES).set(RECORD, merged.id()).where(RECORD.eq(survivor.id()), ID.eq(any(marked(touched, INSTANCE)))).execute();
        sql.update(STEPS).set(RECORD, merged.id()).where(RECORD.eq(survivor.id()), OF_STEP.eq(any(marked(touched, STEP)))).execute();
        for (var form : List.of(true, false))
            sql.update(VARIABLES).set(TEXT, kept(merged, form)).where(TEXT.eq(kept(survivor, form)), OF_VARIABLE.eq(any(marked(touched, VARIABLE)))).execute();
    }

    private static String[] marked(List<String> touched, String mark) {
        return touched.stream().filter(one -> one.startsWith(mark)).map(one -> one.substring(mark.length())).toArray(String[]::new);
    }

    /** The two forms in which variables name a record. */
    private static String kept(RecordRef record, boolean withType) {
        return withType ? (String) ProcessValues.kept((Object) record) : record.id().toString();
    }
}

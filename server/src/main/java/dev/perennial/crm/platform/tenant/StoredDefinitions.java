package dev.perennial.crm.platform.tenant;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.StoredRecords;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads the living definitions, and counts their generations: each change of a definition is one. */
@Component
class StoredDefinitions {

    private static final Table<Record> GENERATION = table(name("platform", "tenant_generation"));
    private static final org.jooq.Field<Long> NUMBER = field(name("number"), Long.class);

    private final DSLContext sql;
    private final StoredRecords records;

    StoredDefinitions(DSLContext sql, StoredRecords records) {
        this.sql = sql;
        this.records = records;
    }

    long generation() {
        return sql.select(NUMBER).from(GENERATION).fetchSingle(NUMBER);
    }

    /** Counts one more; who changes definitions waits here until whoever changed some before is done. */
    void nextGeneration() {
        sql.update(GENERATION).set(NUMBER, NUMBER.plus(1)).execute();
    }

    /** The definitions in the order of their places. */
    List<Stored> living(TypeName definitions) {
        var table = table(name("platform", definitions.plural().replace('-', '_')));
        var ids = sql.select(Columns.ID).from(table).where(Columns.DELETED_AT.isNull()).fetch(Columns.ID);
        return records.read(definitions, ids).values().stream().sorted(comparing(StoredDefinitions::place).thenComparing(definition -> definition.id())).toList();
    }

    private static long place(Stored definition) {
        return definition.values().get("place") instanceof Long place ? place : 0;
    }
}

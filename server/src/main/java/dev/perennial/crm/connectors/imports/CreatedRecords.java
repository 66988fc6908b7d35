package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.transfer.RowOutcome;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Remembers which records an import brought into being, so that it can be undone. */
@Component
public class CreatedRecords {

    /** A record as the import left it. */
    record Created(UUID id, long version) {}

    private static final Table<?> RECORDS = table(name("connectors", "import_records"));
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<Long> VERSION = field(name("version"), Long.class);

    private final DSLContext sql;

    CreatedRecords(DSLContext sql) {
        this.sql = sql;
    }

    /** Remembers those of the outcomes that are new records; in the same transaction as they were written. */
    public void remember(UUID importId, TypeName type, List<RowOutcome> outcomes) {
        var insert = sql.insertInto(RECORDS, IMPORT, RECORD, TYPE, VERSION);
        var any = false;
        for (var outcome : outcomes)
            if (outcome instanceof RowOutcome.Created(var id, var version)) {
                insert = insert.values(importId, id, type.toString(), version);
                any = true;
            }
        if (any) insert.onConflictDoNothing().execute();
    }

    /** The types of the records that the import brought into being. */
    List<TypeName> types(UUID importId) {
        return sql.selectDistinct(TYPE).from(RECORDS).where(IMPORT.eq(importId)).fetch(row -> TypeName.of(row.value1()));
    }

    /** The last records of the type before the one given, the youngest first: what hangs on another of the same file came behind it. */
    List<Created> last(UUID importId, TypeName type, UUID before, int limit) {
        return sql.select(RECORD, VERSION).from(RECORDS).where(IMPORT.eq(importId), TYPE.eq(type.toString()), RECORD.lt(before)).orderBy(RECORD.desc()).limit(limit)
                .fetch(row -> new Created(row.value1(), row.value2()));
    }

    int count(UUID importId) {
        return sql.fetchCount(RECORDS, IMPORT.eq(importId));
    }
}

package dev.perennial.crm.connectors.imports;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.transfer.RowOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Remembers which records an import brought into being or changed, so that it can be undone. */
@Component
public class TouchedRecords {

    /** A record as the import left it, and its version before; null when the import created it. */
    record Touched(UUID id, long version, Long before) {

        private Touched then(long later) {
            return new Touched(id, later, before);
        }
    }

    private static final Table<?> RECORDS = table(name("connectors", "import_records"));
    private static final Field<UUID> IMPORT = field(name("import"), UUID.class);
    private static final Field<UUID> RECORD = field(name("record"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<Long> VERSION = field(name("version"), Long.class);
    private static final Field<Long> BEFORE = field(name("version_before"), Long.class);

    private final DSLContext sql;

    TouchedRecords(DSLContext sql) {
        this.sql = sql;
    }

    /** Remembers those of the outcomes that wrote something; in the same transaction as they were written. */
    public void remember(UUID importId, TypeName type, List<RowOutcome> outcomes) {
        var touched = touched(outcomes);
        if (touched.isEmpty()) return;
        var insert = sql.insertInto(RECORDS, IMPORT, RECORD, TYPE, VERSION, BEFORE);
        for (var record : touched) insert = insert.values(importId, record.id(), type.toString(), record.version(), record.before());
        insert.onConflict(IMPORT, RECORD).doUpdate().set(VERSION, excluded(VERSION)).execute();
    }

    private static List<Touched> touched(List<RowOutcome> outcomes) {
        var touched = new LinkedHashMap<UUID, Touched>();
        for (var outcome : outcomes)
            switch (outcome) {
                case RowOutcome.Created(var id, var version) -> touched.put(id, new Touched(id, version, null));
                case RowOutcome.Changed(var id, var version) -> touched.merge(id, new Touched(id, version, version - 1), (first, again) -> first.then(again.version()));
                case RowOutcome.Unchanged _, RowOutcome.Rejected _ -> { }
            }
        return List.copyOf(touched.values());
    }

    /** The types of the records that the import touched. */
    List<TypeName> types(UUID importId) {
        return sql.selectDistinct(TYPE).from(RECORDS).where(IMPORT.eq(importId)).fetch(row -> TypeName.of(row.value1()));
    }

    /** The last records of the type before the one given, the youngest first: what hangs on another of the same file came behind it. */
    List<Touched> last(UUID importId, TypeName type, UUID before, int limit) {
        return sql.select(RECORD, VERSION, BEFORE).from(RECORDS).where(IMPORT.eq(importId), TYPE.eq(type.toString()), RECORD.lt(before)).orderBy(RECORD.desc()).limit(limit)
                .fetch(row -> new Touched(row.value1(), row.value2(), row.value3()));
    }

    int count(UUID importId) {
        return sql.fetchCount(RECORDS, IMPORT.eq(importId));
    }
}

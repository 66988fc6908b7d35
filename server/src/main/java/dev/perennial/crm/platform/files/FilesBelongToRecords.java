package dev.perennial.crm.platform.files;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.http.BelongingRecords;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Whoever has a record before him sees it at once when a colleague adds a file or takes one away. */
@Component
class FilesBelongToRecords implements BelongingRecords {

    private static final Field<String> RECORD_TYPE = field(name("record_type"), String.class);
    private static final Field<UUID> RECORD_ID = field(name("record_id"), UUID.class);

    private final DSLContext database;

    FilesBelongToRecords(DSLContext database) {
        this.database = database;
    }

    @Override
    public TypeName type() {
        return FileShelf.FILES;
    }

    @Override
    public Map<UUID, RecordRef> owners(Collection<UUID> files) {
        return database.select(Columns.ID, RECORD_TYPE, RECORD_ID).from(table(name("platform", "files"))).where(Columns.ID.in(files), RECORD_TYPE.isNotNull())
                .fetchMap(Columns.ID, row -> RecordRef.of(row.get(RECORD_TYPE), row.get(RECORD_ID)));
    }
}

package dev.perennial.engine.verb;

import static org.jooq.impl.DSL.noCondition;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.StoredRecords;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What typed doors to records need of the engine. */
@Component
public class RecordDesk {

    private final DSLContext sql;
    private final StoredRecords records;
    private final RecordWriter writer;

    RecordDesk(DSLContext sql, StoredRecords records, RecordWriter writer) {
        this.sql = sql;
        this.records = records;
        this.writer = writer;
    }

    Optional<Stored> living(TypeName type, UUID id) {
        return records.lock(type, id).filter(record -> !record.isDeleted());
    }

    @SuppressWarnings("unchecked")
    Optional<Stored> living(Blueprint blueprint, Path path, Object value) {
        var field = blueprint.field(path).orElseThrow(() -> new IllegalArgumentException(blueprint + " has no " + path));
        var raw = Columns.encode(field.kind(), value);
        var condition = noCondition();
        for (var i = 0; i < raw.length; i++) condition = condition.and(((org.jooq.Field<Object>) Columns.of(field).get(i)).eq(raw[i]));
        return sql.select(Columns.ID).from(Columns.main(blueprint)).where(condition).and(Columns.DELETED_AT.isNull()).limit(1)
                .fetchOptional(Columns.ID).flatMap(id -> living(blueprint.name(), id));
    }

    Stored create(TypeName type, UUID id, Values values) {
        return writer.create(type, id, Draft.of(values), errand().by());
    }

    Stored change(Stored before, Values patch) {
        return writer.change(before.type(), before.id(), patch, RecordWriter.ANY_VERSION, errand().by());
    }

    private static Errand errand() {
        return Errand.running().orElseThrow(() -> new IllegalStateException("Only a verb or another errand writes through typed records; start one with new Errand(by, cause).during(…)."));
    }
}

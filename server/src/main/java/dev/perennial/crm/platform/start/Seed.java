package dev.perennial.crm.platform.start;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Plants the first records, under ids of its own choosing and only where they are missing. */
@Component
class Seed {

    private final DSLContext database;
    private final InstantSource clock;

    Seed(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
    }

    /** Makes servers that start at once take turns; lasts until the transaction ends. */
    void alone() {
        database.fetch("select pg_advisory_xact_lock(hashtext('perennial seed'))");
    }

    boolean isEmpty(Blueprint type) {
        return !database.fetchExists(Columns.main(type));
    }

    /** The living record whose field has the value. */
    Optional<UUID> find(Blueprint type, String path, String value) {
        return database.select(Columns.ID).from(Columns.main(type))
                .where(field(name(Path.snake(path)), String.class).eq(value), Columns.DELETED_AT.isNull()).fetchOptional(Columns.ID);
    }

    /** Plants the record unless the id is there; true when it did. */
    boolean plant(Blueprint type, UUID id, UUID unit, Values values) {
        var now = clock.instant();
        var row = new HashMap<Field<?>, Object>();
        row.put(Columns.ID, id);
        row.put(Columns.VERSION, 1L);
        row.put(Columns.CREATED_AT, now);
        row.put(Columns.UPDATED_AT, now);
        row.put(Columns.OWNER, values.get("username") == null ? null : id);
        row.put(Columns.UNIT, unit);
        for (var field : type.fields()) {
            if (!values.has(field.path())) continue;
            var encoded = Columns.encode(field.kind(), values.get(field.path()));
            var columns = Columns.of(field);
            for (var i = 0; i < columns.size(); i++) row.put(columns.get(i), encoded[i]);
        }
        type.title().ifPresent(title -> {
            row.put(field(name(title.foldedColumn()), String.class), Folding.fold((String) values.get(title.path())));
            row.put(field(name(title.sortColumn()), byte[].class), Folding.sortKey((String) values.get(title.path())));
        });
        return database.insertInto(Columns.main(type)).set(row).onConflict(Columns.ID).doNothing().execute() == 1;
    }
}

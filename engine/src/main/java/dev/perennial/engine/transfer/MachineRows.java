package dev.perennial.engine.transfer;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Layout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** Reads rows of a machine section to be rewritten; locks them, but never the records they belong to. */
@Component
class MachineRows {

    private final DSLContext sql;

    MachineRows(DSLContext sql) {
        this.sql = sql;
    }

    /** The section of one record as it stands, and the version of the record. */
    record MachineRow(UUID id, long version, List<Field> fields, Values values) {

        MachineRow overlaidWith(Values given) {
            var merged = new LinkedHashMap<>(values.asMap());
            for (var field : fields) {
                if (!given.has(field.path())) continue;
                if (given.get(field.path()) == null) merged.remove(field.path());
                else merged.put(field.path(), given.get(field.path()));
            }
            return new MachineRow(id, version, fields, Values.of(merged));
        }

        /** The values whose change people want to see in history: named bands, not figures. */
        Values bands() {
            var bands = new LinkedHashMap<Path, Object>();
            for (var field : fields) if (field.kind() instanceof FieldKind.Choice) bands.put(field.path(), values.get(field.path()));
            return Values.of(bands);
        }
    }

    List<MachineRow> lock(Layout layout, Layout.Shelf side, Collection<UUID> ids) {
        var id = field(name("m", "id"), UUID.class);
        var columns = new ArrayList<SelectField<?>>(List.of(id, field(name("m", "version"), Long.class)));
        side.columns().forEach(column -> columns.add(field(name("s", column.getName()), column.getDataType())));
        var main = layout.main().table().as("m");
        var aside = side.table().as("s");
        return sql.select(columns).from(main).join(aside).on(field(name("s", "id"), UUID.class).eq(id))
                .where(id.eq(any(ids.toArray(UUID[]::new)))).orderBy(id).forUpdate().of(aside)
                .fetch(row -> {
                    var values = new LinkedHashMap<Path, Object>();
                    side.decode(row, 2, values);
                    return new MachineRow(row.get(0, UUID.class), row.get(1, Long.class), side.fields(), Values.of(values));
                });
    }
}

package dev.perennial.engine.custom;

import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Companions;
import dev.perennial.engine.write.Layouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** Stores derived values in the rows of their records, and the words by which search finds them. */
@Component
class DerivedRows {

    private final DSLContext sql;
    private final Layouts layouts;

    DerivedRows(DSLContext sql, Layouts layouts) {
        this.sql = sql;
        this.layouts = layouts;
    }

    void update(Blueprint blueprint, Map<UUID, Values> changed) {
        if (changed.isEmpty()) return;
        var shelf = layouts.of(blueprint.name()).main();
        var searched = blueprint.customFields().stream().anyMatch(field -> field.is(Treatment.DERIVED) && field.is(Treatment.SEARCH));
        var updates = new ArrayList<Query>();
        changed.forEach((id, values) -> {
            var columns = new LinkedHashMap<org.jooq.Field<?>, Object>();
            columns.put(Columns.CUSTOM, shelf.customOver(Columns.CUSTOM, val(CustomColumn.write(shelf.custom(), values))));
            if (searched) columns.put(Columns.SEARCH, Companions.search(blueprint, values));
            updates.add(sql.update(shelf.table()).set(columns).where(Columns.ID.eq(id)));
        });
        sql.batch(updates).execute();
    }
}

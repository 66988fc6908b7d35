package dev.perennial.engine.transfer;

import static org.jooq.impl.DSL.any;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Layout;
import dev.perennial.engine.write.StoredRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds, for the rows of a block that name a key, the living records that have it already; locks them. */
@Component
class ExistingRows {

    private final DSLContext sql;
    private final StoredRecords records;

    ExistingRows(DSLContext sql, StoredRecords records) {
        this.sql = sql;
        this.records = records;
    }

    /** Later steps may rely on every row to know the record it changes; a key that stands twice in the block is reported. */
    void meet(Layout layout, SetPlan plan, List<BlockRow> block) {
        if (plan.key() == null) return;
        var byKey = new HashMap<String, BlockRow>();
        for (var row : block) {
            var key = row.given().get(plan.key()) instanceof String text ? text.strip() : "";
            if (key.isEmpty()) row.find(Finding.at(plan.key().text(), "REQUIRED"));
            else if (byKey.putIfAbsent(key, row) != null) row.find(Finding.at(plan.key().text(), "GIVEN_TWICE"));
        }
        var found = find(layout, plan, byKey.keySet().toArray(String[]::new));
        byKey.forEach((key, row) -> {
            var record = found.get(key);
            if (record != null) row.meets(record, Canonical.of(layout.blueprint(), record.values()));
        });
    }

    @SuppressWarnings("unchecked")
    private Map<String, Stored> find(Layout layout, SetPlan plan, String[] keys) {
        var field = layout.blueprint().field(plan.key()).filter(f -> f.kind() instanceof FieldKind.Text)
                .orElseThrow(() -> new IllegalArgumentException(plan.key() + " is not a text by which rows could be found"));
        var column = (org.jooq.Field<String>) Columns.of(field).getFirst();
        var ids = sql.select(column, Columns.ID).from(layout.main().table()).where(column.eq(any(keys))).and(Columns.DELETED_AT.isNull()).fetchMap(column, Columns.ID);
        var locked = records.lock(plan.type(), List.copyOf(ids.values()));
        var byKey = new HashMap<String, Stored>();
        ids.forEach((key, id) -> {
            var record = locked.get(id);
            if (record != null && !record.isDeleted()) byKey.put(key, record);
        });
        return byKey;
    }
}

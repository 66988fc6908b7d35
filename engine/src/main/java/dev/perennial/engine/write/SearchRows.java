package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** Cuts stored records into the words by which search finds them anew, where the rules of cutting have changed; their versions stay. */
@Component
public class SearchRows {

    private final DSLContext sql;
    private final Layouts layouts;
    private final StoredRecords records;

    SearchRows(DSLContext sql, Layouts layouts, StoredRecords records) {
        this.sql = sql;
        this.layouts = layouts;
        this.records = records;
    }

    /** Renews the words of these records, deleted ones too, which may be brought back. */
    public void renew(Blueprint type, Collection<UUID> ids) {
        var table = layouts.of(type.name()).main().table();
        var updates = new ArrayList<Query>();
        records.lock(type.name(), ids).forEach((id, record) -> {
            var words = Companions.search(type, record.values());
            updates.add(sql.update(table).set(Map.of(Columns.SEARCH, words)).where(Columns.ID.eq(id), Columns.SEARCH.isDistinctFrom(words)));
        });
        if (!updates.isEmpty()) sql.batch(updates).execute();
    }
}

package dev.perennial.engine.transfer;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.copy.CopyIn;
import dev.perennial.engine.copy.Tokens;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Companions;
import dev.perennial.engine.write.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** Puts many records into their tables at once: new ones by COPY, changed ones by COPY aside and one update, child rows only where they changed. */
@Component
class TableRows {

    private static final List<org.jooq.Field<?>> OWN = List.of(Columns.ID, Columns.VERSION, Columns.CREATED_AT, Columns.CREATED_BY, Columns.UPDATED_AT, Columns.UPDATED_BY,
            Columns.OWNER, Columns.UNIT);
    private static final List<org.jooq.Field<?>> OWN_OF_ROWS = List.of(Columns.ID, Columns.PARENT, Columns.NO);
    private static final JSONB EMPTY = JSONB.jsonb("{}");

    private final DSLContext sql;
    private final CopyIn copy;
    private final ChangedRows changedRows;

    TableRows(DSLContext sql, CopyIn copy, ChangedRows changedRows) {
        this.sql = sql;
        this.copy = copy;
        this.changedRows = changedRows;
    }

    /** A record before and after. */
    record Change(Stored before, Stored after) {}

    void insert(Layout layout, List<Stored> records) {
        if (records.isEmpty()) return;
        var columns = columns(layout);
        var nothingCustom = layout.main().custom().isEmpty();
        if (nothingCustom) columns.add(Columns.CUSTOM);
        copy.copy(layout.main().table(), columns, records.stream().map(record -> {
            var row = row(layout, record);
            if (nothingCustom) row.add(EMPTY);
            return row;
        }));
        for (var side : layout.sides().values()) copy.copy(side.table(), List.of(Columns.ID), records.stream().map(record -> List.of(record.id())));
        for (var children : layout.blueprint().children())
            insertRows(layout, children, records.stream().flatMap(record -> record.values().rows(children.path()).stream().map(row -> new Row(record.id(), row))));
    }

    void update(Layout layout, List<Change> changes) {
        if (changes.isEmpty()) return;
        changedRows.update(layout.main(), columns(layout), changes.stream().map(change -> row(layout, change.after())));
        for (var children : layout.blueprint().children()) replaceRows(layout, children, changes);
    }

    private record Row(UUID parent, Values values) {}

    private void replaceRows(Layout layout, Children children, List<Change> changes) {
        var gone = new ArrayList<UUID>();
        var added = new ArrayList<Row>();
        for (var change : changes) {
            var old = new HashMap<UUID, Values>();
            change.before().values().rows(children.path()).forEach(row -> old.put((UUID) row.get(Layout.ID), row));
            for (var row : change.after().values().rows(children.path())) {
                var was = old.get((UUID) row.get(Layout.ID));
                if (was != null && Canonical.same(was, row)) old.remove((UUID) row.get(Layout.ID));
                else added.add(new Row(change.after().id(), row));
            }
            gone.addAll(old.keySet());
        }
        if (!gone.isEmpty()) sql.deleteFrom(layout.children(children).table()).where(Columns.ID.eq(any(gone.toArray(UUID[]::new)))).execute();
        if (!added.isEmpty()) insertRows(layout, children, added.stream());
    }

    private void insertRows(Layout layout, Children children, Stream<Row> rows) {
        var shelf = layout.children(children);
        var columns = new ArrayList<>(OWN_OF_ROWS);
        columns.addAll(shelf.columns());
        copy.copy(shelf.table(), columns, rows.map(row -> {
            var encoded = new ArrayList<>(Arrays.asList(row.values().get(Layout.ID), row.parent(), row.values().get(Layout.NO)));
            encoded.addAll(shelf.encode(row.values()));
            return encoded;
        }));
    }

    private static List<org.jooq.Field<?>> columns(Layout layout) {
        var columns = new ArrayList<>(OWN);
        columns.addAll(layout.main().columns());
        for (var title : layout.blueprint().fieldsWith(Treatment.TITLE)) {
            columns.add(field(name(title.foldedColumn()), String.class));
            columns.add(field(name(title.sortColumn()), byte[].class));
        }
        columns.add(Columns.SEARCH);
        return columns;
    }

    private static List<Object> row(Layout layout, Stored record) {
        var origin = record.origin();
        var row = new ArrayList<Object>(Arrays.asList(record.id(), record.version(), origin.createdAt(), origin.createdBy(), origin.updatedAt(), origin.updatedBy(),
                record.holder().owner(), record.holder().unit()));
        row.addAll(layout.main().encode(record.values()));
        for (var title : layout.blueprint().fieldsWith(Treatment.TITLE)) {
            var text = (String) record.values().get(title.path());
            row.add(Folding.fold(text));
            row.add(Folding.sortKey(text));
        }
        row.add(new Tokens(Companions.tokens(layout.blueprint(), record.values())));
        return row;
    }
}

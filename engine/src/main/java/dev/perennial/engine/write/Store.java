package dev.perennial.engine.write;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.copy.CopyIn;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/** Puts a record into its tables: the main row with its companions, a row in every side table, and only those child rows that changed. */
@Component
class Store {

    private static final JSONB EMPTY = JSONB.jsonb("{}");

    private static final int MANY_ROWS = 50;

    private final DSLContext sql;
    private final CopyIn copy;

    Store(DSLContext sql, CopyIn copy) {
        this.sql = sql;
        this.copy = copy;
    }

    void insert(Layout layout, Stored record) {
        var row = own(record);
        row.put(Columns.ID, record.id());
        row.put(Columns.CREATED_AT, record.origin().createdAt());
        row.put(Columns.CREATED_BY, record.origin().createdBy());
        row.put(Columns.CUSTOM, EMPTY);
        put(layout.main(), record.values(), row);
        row.putAll(Companions.of(layout.blueprint(), record.values()));
        sql.insertInto(layout.main().table()).set(row).execute();
        for (var side : layout.sides().values()) sql.insertInto(side.table()).set(Columns.ID, record.id()).execute();
        for (var children : layout.blueprint().children()) insertRows(layout.children(children), record.id(), record.values().rows(children.path()));
    }

    void update(Layout layout, Stored before, Stored after) {
        var row = own(after);
        row.put(Columns.DELETED_AT, after.origin().deletedAt());
        var shelf = layout.main();
        if (shelf.custom().stream().anyMatch(field -> !Canonical.same(before.values().get(field.path()), after.values().get(field.path()))))
            row.put(Columns.CUSTOM, shelf.customOver(Columns.CUSTOM, val(CustomColumn.write(shelf.custom(), after.values()))));
        for (var field : shelf.fields())
            if (!Canonical.same(before.values().get(field.path()), after.values().get(field.path()))) put(new Layout.Shelf(shelf.table(), List.of(field)), after.values(), row);
        row.putAll(Companions.of(layout.blueprint(), after.values()));
        sql.update(shelf.table()).set(row).where(Columns.ID.eq(after.id())).execute();
        for (var children : layout.blueprint().children()) replaceRows(layout, children, before, after);
    }

    private void replaceRows(Layout layout, Children children, Stored before, Stored after) {
        var shelf = layout.children(children);
        var old = Changes.byId(before.values().rows(children.path()));
        var added = new ArrayList<Values>();
        var changed = new ArrayList<Query>();
        for (var row : after.values().rows(children.path())) {
            var was = old.remove(row.get(Layout.ID));
            if (was == null) added.add(row);
            else if (!Canonical.same(was, row)) changed.add(update(shelf, row));
        }
        if (!old.isEmpty()) sql.deleteFrom(shelf.table()).where(Columns.ID.eq(any(old.keySet().toArray(UUID[]::new)))).execute();
        if (!changed.isEmpty()) sql.batch(changed).execute();
        insertRows(shelf, after.id(), added);
    }

    private Query update(Layout.Shelf shelf, Values row) {
        var columns = new LinkedHashMap<org.jooq.Field<?>, Object>();
        columns.put(Columns.NO, row.get(Layout.NO));
        put(shelf, row, columns);
        return sql.update(shelf.table()).set(columns).where(Columns.ID.eq((UUID) row.get(Layout.ID)));
    }

    private void insertRows(Layout.Shelf shelf, UUID parent, List<Values> rows) {
        if (rows.isEmpty()) return;
        var columns = new ArrayList<org.jooq.Field<?>>(List.of(Columns.ID, Columns.PARENT, Columns.NO));
        columns.addAll(shelf.columns());
        if (rows.size() > MANY_ROWS) {
            copy.copy(shelf.table(), columns, rows.stream().map(row -> encoded(shelf, parent, row)));
            return;
        }
        var insert = sql.insertInto(shelf.table()).columns(columns);
        for (var row : rows) insert = insert.values(encoded(shelf, parent, row));
        insert.execute();
    }

    private static List<Object> encoded(Layout.Shelf shelf, UUID parent, Values row) {
        var encoded = new ArrayList<Object>(Arrays.asList(row.get(Layout.ID), parent, row.get(Layout.NO)));
        encoded.addAll(shelf.encode(row));
        return encoded;
    }

    private static Map<org.jooq.Field<?>, Object> own(Stored record) {
        var row = new LinkedHashMap<org.jooq.Field<?>, Object>();
        row.put(Columns.VERSION, record.version());
        row.put(Columns.UPDATED_AT, record.origin().updatedAt());
        row.put(Columns.UPDATED_BY, record.origin().updatedBy());
        row.put(Columns.OWNER, record.holder().owner());
        row.put(Columns.UNIT, record.holder().unit());
        return row;
    }

    private static void put(Layout.Shelf shelf, Values values, Map<org.jooq.Field<?>, Object> row) {
        var encoded = shelf.encode(values);
        for (var i = 0; i < encoded.size(); i++) row.put(shelf.columns().get(i), encoded.get(i));
    }
}

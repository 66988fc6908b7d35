package dev.perennial.engine.write;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** Fetches whole records with their children for writing: locked until the transaction ends, deleted ones too, nothing masked. */
@Component
public class StoredRecords {

    private static final List<org.jooq.Field<?>> OWN = List.of(Columns.ID, Columns.VERSION, Columns.CREATED_AT, Columns.CREATED_BY,
            Columns.UPDATED_AT, Columns.UPDATED_BY, Columns.DELETED_AT, Columns.OWNER, Columns.UNIT);

    private final DSLContext sql;
    private final Layouts layouts;

    public StoredRecords(DSLContext sql, Layouts layouts) {
        this.sql = sql;
        this.layouts = layouts;
    }

    /** The record, from memory when this transaction has locked it before: nobody else can have changed it since. */
    public Optional<Stored> lock(TypeName type, UUID id) {
        var known = LockedRecords.ofTransaction().get(type, id);
        if (known != null) return Optional.of(known);
        var found = Optional.ofNullable(lock(type, List.of(id)).get(id));
        found.ifPresent(this::remember);
        return found;
    }

    /** Takes notice of how this transaction left a record. */
    void remember(Stored record) {
        LockedRecords.ofTransaction().put(record);
    }

    /** Takes notice of values that this transaction wrote into a record that it holds. */
    public void remember(Stored record, Values values) {
        remember(new Stored(record.type(), record.id(), record.version(), record.origin(), record.holder(), values));
    }

    /** Forgets what this transaction locked, after writes that went past this class. */
    public void forget() {
        LockedRecords.ofTransaction().clear();
    }

    /** The records among the ids that exist; locked in the order of their ids, so that two writers of the same records never wait for each other. */
    public Map<UUID, Stored> lock(TypeName type, Collection<UUID> ids) {
        return fetch(type, ids, true);
    }

    /** The records among the ids that exist, without a lock: for those who only look. */
    public Map<UUID, Stored> read(TypeName type, Collection<UUID> ids) {
        return fetch(type, ids, false);
    }

    private Map<UUID, Stored> fetch(TypeName type, Collection<UUID> ids, boolean locked) {
        if (ids.isEmpty()) return Map.of();
        var layout = layouts.of(type);
        var columns = new ArrayList<SelectField<?>>();
        OWN.forEach(own -> columns.add(field(name("t", own.getName()), own.getDataType())));
        layout.main().columns().forEach(column -> columns.add(field(name("t", column.getName()), column.getDataType())));
        var id = field(name("t", "id"), UUID.class);
        var main = layout.main().table().as("t");
        var asked = sql.select(columns).from(main).where(id.eq(any(ids.toArray(UUID[]::new)))).orderBy(id);
        var rows = locked ? asked.forUpdate().fetch() : asked.fetch();

        var found = new LinkedHashMap<UUID, Map<Path, Object>>();
        for (var row : rows) {
            var values = new LinkedHashMap<Path, Object>();
            layout.main().decode(row, OWN.size(), values);
            found.put(row.get(0, UUID.class), values);
        }
        if (found.isEmpty()) return Map.of();
        readSides(layout, found);
        readChildren(layout, found);
        var stored = new LinkedHashMap<UUID, Stored>();
        for (var row : rows) stored.put(row.get(0, UUID.class), stored(type, row, Values.of(found.get(row.get(0, UUID.class)))));
        return stored;
    }

    private void readSides(Layout layout, Map<UUID, Map<Path, Object>> found) {
        for (var side : layout.sides().values()) {
            sql.select(Columns.ID).select(side.columns()).from(side.table()).where(Columns.ID.eq(any(found.keySet().toArray(UUID[]::new))))
                    .forEach(row -> side.decode(row, 1, found.get(row.get(0, UUID.class))));
        }
    }

    private void readChildren(Layout layout, Map<UUID, Map<Path, Object>> found) {
        for (var children : layout.blueprint().children()) {
            var shelf = layout.children(children);
            var rowsOf = new HashMap<UUID, List<Values>>();
            sql.select(Columns.PARENT, Columns.ID, Columns.NO).select(shelf.columns()).from(shelf.table())
                    .where(Columns.PARENT.eq(any(found.keySet().toArray(UUID[]::new)))).orderBy(Columns.PARENT, Columns.NO)
                    .forEach(row -> rowsOf.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>()).add(child(shelf, row)));
            rowsOf.forEach((parent, rows) -> found.get(parent).put(children.path(), List.copyOf(rows)));
        }
    }

    private static Values child(Layout.Shelf shelf, Record row) {
        var values = new LinkedHashMap<Path, Object>();
        values.put(Layout.ID, row.get(1));
        values.put(Layout.NO, row.get(2));
        shelf.decode(row, 3, values);
        return Values.of(values);
    }

    private static Stored stored(TypeName type, Record row, Values values) {
        var origin = new Stored.Origin(row.get(2, Instant.class), row.get(3, UUID.class),
                row.get(4, Instant.class), row.get(5, UUID.class), row.get(6, Instant.class));
        return new Stored(type, row.get(0, UUID.class), row.get(1, Long.class), origin, new Stored.Holder(row.get(7, UUID.class), row.get(8, UUID.class)), values);
    }
}

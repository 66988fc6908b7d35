package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Where the paths of a record type, or of its child rows, lead to; worked out once a type. */
final class RecordTable {

    /** What an element of an array is called, as a path and as a column. */
    static final String ELEMENT = "value";

    private final Blueprint blueprint;
    private final Table<Record> stored;
    private final Children children;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, RecordTable> rows = new HashMap<>();

    private RecordTable(Blueprint blueprint, Table<Record> stored, Children children) {
        this.blueprint = blueprint;
        this.stored = stored;
        this.children = children;
    }

    static RecordTable of(Blueprint blueprint) {
        var table = new RecordTable(blueprint, Columns.main(blueprint), null);
        table.add("id", Columns.ID, Nature.ID, new FieldKind.Link(blueprint.name()), true);
        table.add("version", Columns.VERSION, Nature.NUMBER, new FieldKind.Whole(), true);
        table.add("createdAt", Columns.CREATED_AT, Nature.MOMENT, new FieldKind.Moment(), true);
        table.add("createdBy", Columns.CREATED_BY, Nature.ID, null, false);
        table.add("updatedAt", Columns.UPDATED_AT, Nature.MOMENT, new FieldKind.Moment(), false);
        table.add("updatedBy", Columns.UPDATED_BY, Nature.ID, null, false);
        table.add("owner", Columns.OWNER, Nature.ID, null, false);
        for (var field : blueprint.fields()) {
            if (field.isCustom()) CustomPlaces.of(field).forEach(column -> table.columns.put(column.path().text(), column));
            else if (!field.is(Treatment.OPAQUE)) table.add(field, field.is(Treatment.TITLE) ? Nature.TITLE : Nature.of(field.kind()));
        }
        blueprint.children().forEach(children -> table.rows.put(children.path().text(), ofRows(blueprint, children)));
        return table;
    }

    /** The columns of child rows; their paths are relative to the row. */
    private static RecordTable ofRows(Blueprint blueprint, Children children) {
        var table = new RecordTable(blueprint, Columns.child(blueprint, children), children);
        table.add("id", Columns.ID, Nature.ID, null, true);
        table.add("no", Columns.NO, Nature.NUMBER, new FieldKind.Whole(), true);
        children.fields().forEach(field -> table.add(field, Nature.of(field.kind())));
        return table;
    }

    /** The elements of an array, unnested: one column called {@code value}. */
    RecordTable ofElements(Column array) {
        var table = new RecordTable(blueprint, null, null);
        table.columns.put(ELEMENT, new Column(Path.of(ELEMENT), array.nature().ofElement(), ELEMENT, array.type().getArrayComponentDataType(), array.elementKind(), "", true, false));
        return table;
    }

    /** Which child rows these are, if they are. */
    Optional<Children> children() {
        return Optional.ofNullable(children);
    }

    /** The table as the database calls it. */
    Table<Record> stored() {
        return stored;
    }

    /** The table of the child rows at the path, null when there are none. */
    RecordTable rows(String path) {
        return rows.get(path);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /** The column at the path, null when there is none. */
    Column column(String path) {
        return columns.get(path);
    }

    private void add(String path, org.jooq.Field<?> column, Nature nature, FieldKind kind, boolean neverNull) {
        columns.put(path, Column.own(path, column, nature, kind, neverNull));
    }

    private void add(Field field, Nature nature) {
        var text = field.path().text();
        switch (field.kind()) {
            case FieldKind.Amount kind -> {
                put(field, text, Nature.NUMBER, "_amount", SQLDataType.NUMERIC, kind);
                put(field, text + "/amount", Nature.NUMBER, "_amount", SQLDataType.NUMERIC, null);
                put(field, text + "/currency", Nature.CODE, "_currency", SQLDataType.CLOB, null);
            }
            case FieldKind.Ref kind -> {
                put(field, text, Nature.ID, "_id", SQLDataType.UUID, kind);
                put(field, text + "/id", Nature.ID, "_id", SQLDataType.UUID, null);
                put(field, text + "/type", Nature.CODE, "_type", SQLDataType.CLOB, null);
            }
            default -> put(field, text, nature, "", Columns.sqlType(field.kind()), field.kind());
        }
    }

    private void put(Field field, String path, Nature nature, String suffix, DataType<?> type, FieldKind kind) {
        var section = field.is(Treatment.MACHINE) ? field.path().section() : "";
        var neverNull = field.is(Treatment.REQUIRED) && section.isEmpty();
        columns.put(path, new Column(Path.of(path), nature, field.column() + suffix, type, kind, section, neverNull, field.is(Treatment.UNIQUE)));
    }
}

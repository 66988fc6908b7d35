package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** Where the paths of a record type, or of its child rows, lead to; worked out once a type. */
final class RecordTable {

    private final Blueprint blueprint;
    private final Map<String, Column> columns = new HashMap<>();

    private RecordTable(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static RecordTable of(Blueprint blueprint) {
        var table = new RecordTable(blueprint);
        table.add("id", Columns.ID, Nature.ID, new FieldKind.Link(blueprint.name()), true);
        table.add("version", Columns.VERSION, Nature.NUMBER, new FieldKind.Whole(), true);
        table.add("createdAt", Columns.CREATED_AT, Nature.MOMENT, new FieldKind.Moment(), true);
        table.add("createdBy", Columns.CREATED_BY, Nature.ID, null, false);
        table.add("updatedAt", Columns.UPDATED_AT, Nature.MOMENT, new FieldKind.Moment(), false);
        table.add("updatedBy", Columns.UPDATED_BY, Nature.ID, null, false);
        table.add("owner", Columns.OWNER, Nature.ID, null, false);
        blueprint.fields().forEach(table::add);
        return table;
    }

    /** The columns of child rows; their paths are relative to the row. */
    static RecordTable ofRows(Blueprint blueprint, List<Field> fields) {
        var table = new RecordTable(blueprint);
        table.add("id", Columns.ID, Nature.ID, null, true);
        table.add("no", Columns.NO, Nature.NUMBER, new FieldKind.Whole(), true);
        fields.forEach(table::add);
        return table;
    }

    Blueprint blueprint() {
        return blueprint;
    }

    /** The column at the path, null when there is none. */
    Column column(String path) {
        return columns.get(path);
    }

    private void add(String path, org.jooq.Field<?> column, Nature nature, FieldKind kind, boolean neverNull) {
        columns.put(path, new Column(Path.of(path), nature, column.getName(), column.getDataType(), kind, "", neverNull));
    }

    private void add(Field field) {
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
            default -> put(field, text, field.is(Treatment.TITLE) ? Nature.TITLE : Nature.of(field.kind()), "", Columns.sqlType(field.kind()), field.kind());
        }
    }

    private void put(Field field, String path, Nature nature, String suffix, DataType<?> type, FieldKind kind) {
        var section = field.is(Treatment.MACHINE) ? field.path().section() : "";
        var neverNull = field.is(Treatment.REQUIRED) && section.isEmpty();
        columns.put(path, new Column(Path.of(path), nature, field.column() + suffix, type, kind, section, neverNull));
    }
}

package dev.perennial.engine.list;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectField;

/** The columns that an answer needs, masked fields left out, and the way back from a row to a stored record. */
final class Selection {

    private static final List<org.jooq.Field<?>> OWN = List.of(Columns.ID, Columns.VERSION, Columns.CREATED_AT, Columns.CREATED_BY, Columns.UPDATED_AT,
            Columns.UPDATED_BY, Columns.DELETED_AT, Columns.OWNER, Columns.UNIT);
    private static final Path ID = Path.of("id");
    private static final Path NO = Path.of("no");

    private final Blueprint blueprint;
    private final List<Field> fields;
    private final List<Children> children;
    private final List<Field> custom;

    Selection(Blueprint blueprint, AskedFields asked, TypeAccess access) {
        this.blueprint = blueprint;
        this.fields = blueprint.fields().stream().filter(f -> !f.isCustom() && asked.has(f.path()) && !access.hides(f.path())).toList();
        this.custom = blueprint.customFields().stream().filter(f -> asked.has(f.path()) && !access.hides(f.path())).toList();
        this.children = blueprint.children().stream().filter(c -> asked.hasRows(c.path()) && !access.hides(c.path()))
                .map(c -> new Children(c.path(), c.fields().stream().filter(f -> !access.hides(c.path().child(f.path().text()))).toList())).toList();
    }

    /** The columns to select, in the order that {@link #read} expects them. */
    List<SelectField<?>> columns(Frame frame) {
        var columns = new ArrayList<SelectField<?>>();
        OWN.forEach(column -> columns.add(frame.own(column)));
        for (var field : fields) columns.addAll(columnsOf(field, frame));
        if (!custom.isEmpty()) columns.add(frame.own(Columns.CUSTOM));
        for (var rows : children) columns.add(rowsOf(rows, frame));
        return columns;
    }

    private static List<org.jooq.Field<?>> columnsOf(Field field, Frame frame) {
        var section = field.is(Treatment.MACHINE) ? field.path().section() : "";
        return Columns.of(field).stream()
                .<org.jooq.Field<?>>map(c -> frame.field(new Column(field.path(), null, c.getName(), c.getDataType(), field.kind(), section, false, false))).toList();
    }

    private SelectField<?> rowsOf(Children rows, Frame frame) {
        var columns = new ArrayList<SelectField<?>>(List.of(Columns.ID, Columns.NO));
        for (var field : rows.fields()) columns.addAll(Columns.of(field));
        return multiset(select(columns).from(frame.rows(rows)).where(Columns.PARENT.eq(frame.id())).orderBy(Columns.NO));
    }

    /** The record that the row holds. */
    Stored read(Record row) {
        var origin = new Stored.Origin(at(row, Columns.CREATED_AT), at(row, Columns.CREATED_BY), at(row, Columns.UPDATED_AT), at(row, Columns.UPDATED_BY), at(row, Columns.DELETED_AT));
        var holder = new Stored.Holder(at(row, Columns.OWNER), at(row, Columns.UNIT));
        var values = new LinkedHashMap<Path, Object>();
        var next = readFields(fields, row, OWN.size(), values);
        if (!custom.isEmpty()) readCustom(row.get(next++, org.jooq.JSONB.class), values);
        for (var rows : children) values.put(rows.path(), readRows(rows, (Result<?>) row.get(next++)));
        return new Stored(blueprint.name(), at(row, Columns.ID), at(row, Columns.VERSION), origin, holder, Values.of(values));
    }

    private void readCustom(org.jooq.JSONB column, Map<Path, Object> into) {
        custom.forEach(field -> into.put(field.path(), null));
        CustomColumn.read(custom, column, into);
    }

    @SuppressWarnings("unchecked")
    private static <T> T at(Record row, org.jooq.Field<T> column) {
        return (T) row.get(OWN.indexOf(column));
    }

    private static int readFields(List<Field> fields, Record row, int from, Map<Path, Object> into) {
        var next = from;
        for (var field : fields) {
            var width = Columns.of(field).size();
            into.put(field.path(), Columns.decode(field.kind(), row.get(next), width == 2 ? row.get(next + 1) : null));
            next += width;
        }
        return next;
    }

    private static List<Values> readRows(Children rows, Result<?> found) {
        var list = new ArrayList<Values>(found.size());
        for (var row : found) {
            var values = new LinkedHashMap<Path, Object>();
            values.put(ID, row.get(0, UUID.class));
            values.put(NO, row.get(1, Long.class));
            readFields(rows.fields(), row, 2, values);
            list.add(Values.of(values));
        }
        return list;
    }
}

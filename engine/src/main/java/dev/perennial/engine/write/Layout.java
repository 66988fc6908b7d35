package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.CustomColumn;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where the values of one record type lie: the fields of the main table, of each side table and of the children, each with their columns. */
public final class Layout {

    public static final Path ID = Path.of("id");
    public static final Path NO = Path.of("no");

    private final Blueprint blueprint;
    private final Shelf main;
    private final Map<String, Shelf> sides = new LinkedHashMap<>();
    private final Map<Path, Shelf> children = new LinkedHashMap<>();

    public Layout(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.main = new Shelf(Columns.main(blueprint), blueprint.fields().stream().filter(f -> !f.is(Treatment.MACHINE)).toList());
        for (var section : blueprint.machineSections()) sides.put(section, side(section));
        for (var rows : blueprint.children()) children.put(rows.path(), new Shelf(Columns.child(blueprint, rows), rows.fields()));
    }

    private Shelf side(String section) {
        var fields = blueprint.fields().stream().filter(f -> f.is(Treatment.MACHINE) && f.path().section().equals(section)).toList();
        return new Shelf(Columns.side(blueprint, section), fields);
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    public Shelf main() {
        return main;
    }

    /** The side tables by machine section. */
    public Map<String, Shelf> sides() {
        return sides;
    }

    public Shelf children(Children rows) {
        return children.get(rows.path());
    }

    /** The unique field of which a violation by PostgreSQL speaks: {@code Key (number)=(C-1) already exists}. */
    public Optional<Path> uniquePathOf(String violation) {
        return blueprint.fieldsWith(Treatment.UNIQUE).stream().filter(f -> violation.contains(f.isCustom() ? "->> '" + f.customKey() + "'" : "(" + f.column() + ")=")).map(Field::path).findFirst();
    }

    /** A table and the fields whose values lie in it, custom ones together in the last column. */
    public record Shelf(Table<Record> table, List<Field> fields, List<Field> custom, List<org.jooq.Field<?>> columns) {

        Shelf(Table<Record> table, List<Field> all) {
            this(table, all.stream().filter(f -> !f.isCustom()).toList(), all.stream().filter(Field::isCustom).toList(), columns(all));
        }

        private static List<org.jooq.Field<?>> columns(List<Field> all) {
            var columns = new ArrayList<org.jooq.Field<?>>();
            for (var field : all) if (!field.isCustom()) columns.addAll(Columns.of(field));
            if (all.stream().anyMatch(Field::isCustom)) columns.add(Columns.CUSTOM);
            return List.copyOf(columns);
        }

        /** What an update puts into the column of custom fields: keys that belong to no field, because theirs was removed, stay. */
        public org.jooq.Field<JSONB> customOver(org.jooq.Field<JSONB> stored, org.jooq.Field<JSONB> given) {
            var keys = custom.stream().map(Field::customKey).toArray(String[]::new);
            return DSL.field("(coalesce({0}, '{}'::jsonb) - {1}) || {2}", JSONB.class, stored, DSL.val(keys, SQLDataType.CLOB.array()), given);
        }

        /** The values as the columns hold them, in the columns' order. */
        public List<Object> encode(Values values) {
            var row = new ArrayList<>(columns.size());
            for (var field : fields) row.addAll(encode(field, values));
            if (!custom.isEmpty()) row.add(CustomColumn.write(custom, values));
            return row;
        }

        private static List<Object> encode(Field field, Values values) {
            return Arrays.asList(Columns.encode(field.kind(), values.get(field.path())));
        }

        /** Reads the values of a fetched row whose columns start at the place. */
        public void decode(Record row, int from, Map<Path, Object> into) {
            var at = from;
            for (var field : fields) {
                var width = Columns.of(field).size();
                var value = Columns.decode(field.kind(), row.get(at), width == 2 ? row.get(at + 1) : null);
                if (value != null) into.put(field.path(), value);
                at += width;
            }
            if (!custom.isEmpty()) CustomColumn.read(custom, row.get(at, JSONB.class), into);
        }
    }
}

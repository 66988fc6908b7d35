package dev.perennial.engine.list;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Tables as they stood at a moment: the rows that have not changed since, united with the former versions that were valid then.
 * Both halves keep their indexes, so that a page walks them as it walks the table itself.
 */
record Former(Instant moment) {

    private static final Field<Instant> UNTIL = field(name("h", FormerScript.UNTIL), SQLDataType.INSTANT);
    private static final Field<Instant> SINCE = field(name("h", FormerScript.SINCE), SQLDataType.INSTANT);
    private static final Field<Instant> CHANGED_AT = field(name("h", "updated_at"), SQLDataType.INSTANT);

    /** The records of a type as they stood. */
    Table<Record> records(Blueprint blueprint) {
        var columns = columns(blueprint);
        var now = select(of("c", columns)).from(Columns.main(blueprint).as("c")).where(field(name("c", "updated_at"), SQLDataType.INSTANT).le(val(moment)));
        var then = select(of("h", columns)).from(FormerTables.records(blueprint).as("h")).where(CHANGED_AT.le(val(moment))).and(UNTIL.gt(val(moment)));
        return table(now.unionAll(then));
    }

    /** The child rows of a type as they stood: a row changes with its record. */
    Table<Record> rows(Blueprint blueprint, Children children) {
        var columns = columns(children);
        var now = select(of("c", columns)).from(Columns.child(blueprint, children).as("c"))
                .join(Columns.main(blueprint).as("m")).on(field(name("m", "id")).eq(field(name("c", "parent")))).where(field(name("m", "updated_at"), SQLDataType.INSTANT).le(val(moment)));
        var then = select(of("h", columns)).from(FormerTables.rows(blueprint, children).as("h")).where(SINCE.le(val(moment))).and(UNTIL.gt(val(moment)));
        return table(now.unionAll(then));
    }

    private static List<Field<?>> of(String alias, List<Field<?>> columns) {
        return columns.stream().<Field<?>>map(column -> field(name(alias, column.getName()), column.getDataType())).toList();
    }

    private static List<Field<?>> columns(Blueprint blueprint) {
        var columns = new ArrayList<Field<?>>(List.of(Columns.ID, Columns.VERSION, Columns.CREATED_AT, Columns.CREATED_BY, Columns.UPDATED_AT, Columns.UPDATED_BY, Columns.DELETED_AT,
                Columns.OWNER, Columns.UNIT, Columns.CUSTOM, Columns.SEARCH));
        for (var field : blueprint.fields()) {
            if (field.is(Treatment.MACHINE) || field.isCustom()) continue;   // custom values lie in one column, which is there already
            columns.addAll(Columns.of(field));
            if (field.is(Treatment.TITLE)) columns.addAll(List.of(column(name(field.foldedColumn()), String.class), column(name(field.sortColumn()), byte[].class)));
        }
        return columns;
    }

    private static Field<?> column(Name name, Class<?> type) {
        return field(name, type);
    }

    private static List<Field<?>> columns(Children children) {
        var columns = new ArrayList<Field<?>>(List.of(Columns.ID, Columns.PARENT, Columns.NO));
        children.fields().forEach(field -> columns.addAll(Columns.of(field)));
        return columns;
    }

    /** What machines work out has no history: it is left out of the past. */
    static Set<Path> withoutHistory(Blueprint blueprint) {
        return blueprint.machineSections().stream().map(Path::of).collect(Collectors.toSet());
    }
}

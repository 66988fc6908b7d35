package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Record types and migrated tables say the same. */
@StoryTest
class DriftTest {

    private static final List<String> EVERY_RECORD = List.of("id uuid", "version int8", "created_at timestamptz", "created_by uuid", "updated_at timestamptz",
            "updated_by uuid", "owner uuid", "unit uuid", "deleted_at timestamptz", "custom jsonb", "search tsvector");
    private static final List<String> EVERY_ROW = List.of("id uuid", "parent uuid", "no int8");
    private static final String COLUMNS = """
            select c.column_name || ' ' || c.udt_name as line from information_schema.columns c
            where c.table_schema = {0} and c.table_name = {1} and c.is_generated = 'NEVER'""";

    private static final String INDEXES = "select indexdef from pg_indexes where schemaname = {0} and tablename = {1}";

    @Autowired
    Blueprints blueprints;

    @Autowired
    DSLContext database;

    @Test
    void everyTableHasExactlyTheColumnsOfItsRecordType() {
        var differences = new TreeMap<String, String>();
        for (var type : blueprints.ofCode())
            expected(type).forEach((table, columns) -> {
                var actual = actual(type.schema(), table);
                if (!actual.equals(columns)) differences.put(type.schema() + "." + table, "expected " + without(columns, actual) + ", unexpected " + without(actual, columns));
            });

        assertThat(differences).isEmpty();
    }

    @Test
    void everyTableHasTheIndexesThatListsAndSearchRelyOn() {
        var missing = new TreeSet<String>();
        for (var type : blueprints.ofCode()) {
            var indexes = database.resultQuery(INDEXES, type.schema(), type.table()).fetch(0, String.class);
            for (var wanted : wantedIndexes(type)) if (indexes.stream().noneMatch(index -> index.contains(wanted))) missing.add(type.name() + " " + wanted);
        }

        assertThat(missing).isEmpty();
    }

    private static List<String> wantedIndexes(Blueprint type) {
        var wanted = new ArrayList<>(List.of("(id)", "(created_at DESC, id DESC", "(owner, created_at DESC, id DESC", "(unit, created_at DESC, id DESC", "gin (search"));
        type.title().ifPresent(title -> wanted.addAll(List.of("(" + title.sortColumn() + ", id", "(" + title.foldedColumn() + " text_pattern_ops")));
        for (var unique : type.fieldsWith(Treatment.UNIQUE)) wanted.add("(" + Columns.of(unique).getFirst().getName() + ")");
        return wanted;
    }

    private static Map<String, TreeSet<String>> expected(Blueprint type) {
        var tables = new TreeMap<String, TreeSet<String>>();
        tables.put(type.table(), columns(EVERY_RECORD, type.fields().stream().filter(field -> !field.is(Treatment.MACHINE))));
        for (var section : type.machineSections())
            tables.put(type.sideTable(section), columns(List.of("id uuid"), type.fieldsWith(Treatment.MACHINE).stream().filter(field -> field.path().section().equals(section))));
        for (var rows : type.children()) tables.put(type.childTable(rows), columns(EVERY_ROW, rows.fields().stream()));
        return tables;
    }

    private static TreeSet<String> columns(List<String> fixed, Stream<Field> fields) {
        return Stream.concat(fixed.stream(), fields.flatMap(DriftTest::columns)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> columns(Field field) {
        var own = Columns.of(field).stream().map(column -> column.getName() + " " + sqlName(column.getDataType().getTypeName(), column.getDataType().isArray()));
        if (!field.is(Treatment.TITLE)) return own;
        return Stream.concat(own, Stream.of(field.foldedColumn() + " text", field.sortColumn() + " bytea"));
    }

    private static String sqlName(String jooqName, boolean array) {
        var name = jooqName.replace(" array", "");
        return (array ? "_" : "") + Map.of("clob", "text", "varchar", "text", "boolean", "bool", "bigint", "int8", "timestamp with time zone", "timestamptz",
                "instant", "timestamptz").getOrDefault(name, name);
    }

    private TreeSet<String> actual(String schema, String table) {
        return database.resultQuery(COLUMNS, schema, table).fetch(0, String.class).stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> without(TreeSet<String> all, TreeSet<String> taken) {
        var rest = new TreeSet<>(all);
        rest.removeAll(taken);
        return rest;
    }
}

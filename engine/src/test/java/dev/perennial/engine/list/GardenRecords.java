package dev.perennial.engine.list;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.SearchTokens;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.support.EngineDatabase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database with the garden's tables, and a plain way to put records into them. */
final class GardenRecords {

    final EngineDatabase database = EngineDatabase.with(BlueprintTables.sql(Garden.BED), BlueprintTables.sql(Garden.PLANT));
    final DSLContext sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);

    private Instant nextMoment = Instant.parse("2026-01-01T00:00:00Z");

    /** Whose a record is: its owner and his unit. */
    record Holder(UUID owner, UUID unit) {

        static final Holder NOBODY = new Holder(null, null);
    }

    /** Stores a plant with these paths and values, each a minute younger than the last. */
    UUID plant(Object... pathsAndValues) {
        return store(Garden.PLANT, Holder.NOBODY, values(pathsAndValues));
    }

    UUID bed(Object... pathsAndValues) {
        return store(Garden.BED, Holder.NOBODY, values(pathsAndValues));
    }

    UUID store(Blueprint type, Holder holder, Values values) {
        nextMoment = nextMoment.plusSeconds(60);
        var columns = new LinkedHashMap<org.jooq.Field<?>, Object>();
        columns.put(Columns.OWNER, holder.owner());
        columns.put(Columns.UNIT, holder.unit());
        columns.put(Columns.CREATED_AT, nextMoment);
        for (var field : type.fields()) if (!field.is(Treatment.MACHINE)) put(field, values.get(field.path()), columns);
        var words = SearchTokens.of(type.fieldsWith(Treatment.SEARCH).stream().map(f -> (String) values.get(f.path())).toList());
        columns.put(Columns.SEARCH, DSL.field("{0}::tsvector", Object.class, words.stream().map(word -> "'" + word.replace("'", "''") + "'").collect(Collectors.joining(" "))));
        var id = sql.insertInto(Columns.main(type)).set(columns).returningResult(Columns.ID).fetchSingle().value1();
        for (var section : type.machineSections()) storeSection(type, section, id, values);
        for (var rows : type.children()) storeRows(type, rows.path(), id, values.rows(rows.path()));
        return id;
    }

    private void storeSection(Blueprint type, String section, UUID id, Values values) {
        var columns = new LinkedHashMap<org.jooq.Field<?>, Object>(Map.of(Columns.ID, id));
        type.fieldsWith(Treatment.MACHINE).stream().filter(f -> f.path().section().equals(section)).forEach(f -> put(f, values.get(f.path()), columns));
        sql.insertInto(Columns.side(type, section)).set(columns).execute();
    }

    private void storeRows(Blueprint type, Path path, UUID id, List<Values> rows) {
        var children = type.children(path).orElseThrow();
        for (var no = 1; no <= rows.size(); no++) {
            var columns = new LinkedHashMap<org.jooq.Field<?>, Object>(Map.of(Columns.PARENT, id, Columns.NO, (long) no));
            for (var field : children.fields()) put(field, rows.get(no - 1).get(field.path()), columns);
            sql.insertInto(Columns.child(type, children)).set(columns).execute();
        }
    }

    private static void put(Field field, Object value, Map<org.jooq.Field<?>, Object> into) {
        if (field.isCustom()) return;
        var encoded = Columns.encode(field.kind(), value);
        var columns = Columns.of(field);
        for (var i = 0; i < columns.size(); i++) into.put(columns.get(i), encoded[i]);
        if (!field.is(Treatment.TITLE)) return;
        into.put(DSL.field(DSL.name(field.foldedColumn()), String.class), Folding.fold((String) value));
        into.put(DSL.field(DSL.name(field.sortColumn()), byte[].class), Folding.sortKey((String) value));
    }

    static Values values(Object... pathsAndValues) {
        var map = new LinkedHashMap<Path, Object>();
        for (var i = 0; i < pathsAndValues.length; i += 2) map.put(Path.of((String) pathsAndValues[i]), pathsAndValues[i + 1]);
        return Values.of(map);
    }
}

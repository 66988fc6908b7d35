package dev.perennial.engine.journal;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Takes one entry back: from the values after it to the values before it. */
public final class Undo {

    private static final Path ID = Path.of("id");
    private static final Path NO = Path.of("no");

    private Undo() {}

    /** The values as they would be without the entry. */
    public static Values of(Blueprint blueprint, JournalEntry entry, Values after) {
        var values = new LinkedHashMap<>(after.asMap());
        var paths = new ArrayList<>(entry.before().asMap().keySet());
        entry.after().asMap().keySet().stream().filter(path -> !entry.before().has(path)).forEach(paths::add);
        for (var path : paths) {
            if (blueprint.children(path).isPresent()) put(path, rows(after.rows(path), entry.before().rows(path), entry.after().rows(path)), values);
            else put(path, entry.before().get(path), values);
        }
        return Values.of(values);
    }

    private static void put(Path path, Object value, LinkedHashMap<Path, Object> values) {
        if (value == null || value instanceof List<?> rows && rows.isEmpty()) values.remove(path);
        else values.put(path, value);
    }

    private static List<Values> rows(List<Values> now, List<Values> before, List<Values> after) {
        var byId = new LinkedHashMap<Object, Values>();
        now.forEach(row -> byId.put(row.get(ID), row));
        after.forEach(row -> {
            if (before.stream().noneMatch(old -> old.get(ID).equals(row.get(ID)))) byId.remove(row.get(ID));
        });
        for (var row : before) byId.merge(row.get(ID), row, Undo::restored);
        return byId.values().stream().sorted(Comparator.comparing(row -> (Long) row.get(NO))).toList();
    }

    private static Values restored(Values row, Values before) {
        var values = new LinkedHashMap<>(row.asMap());
        before.forEach((path, value) -> put(path, value, values));
        return Values.of(values);
    }
}

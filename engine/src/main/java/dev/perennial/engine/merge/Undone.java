package dev.perennial.engine.merge;

import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Layout;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What taking one entry back makes of a record as it stands now: what somebody changed since stays as he left it, and is named. */
public record Undone(Values values, Set<Path> changedSince) {

    /** Takes the entry back out of the values. */
    public static Undone of(Blueprint blueprint, JournalEntry entry, Values now) {
        var values = new LinkedHashMap<>(now.asMap());
        var since = new LinkedHashSet<Path>();
        var paths = new LinkedHashSet<>(entry.after().asMap().keySet());
        paths.addAll(entry.before().asMap().keySet());
        for (var path : paths) {
            if (blueprint.children(path).isPresent()) values.put(path, rows(now.rows(path), entry.before().rows(path), entry.after().rows(path), path, since));
            else if (Canonical.same(now.get(path), entry.after().get(path))) values.put(path, entry.before().get(path));
            else if (!Canonical.same(now.get(path), entry.before().get(path))) since.add(path);
        }
        return new Undone(Values.of(values), since);
    }

    private static List<Values> rows(List<Values> now, List<Values> before, List<Values> after, Path path, Set<Path> since) {
        var rows = byId(now);
        var old = byId(before);
        var fresh = byId(after);
        fresh.forEach((id, row) -> {
            if (old.containsKey(id) || !rows.containsKey(id)) return;
            if (holds(rows.get(id), row)) rows.remove(id);
            else since.add(path);
        });
        old.forEach((id, row) -> {
            if (!fresh.containsKey(id)) rows.putIfAbsent(id, row);
            else if (!rows.containsKey(id)) since.add(path);
            else rows.put(id, cells(rows.get(id), row, fresh.get(id), path, since));
        });
        return rows.values().stream().sorted(Comparator.comparing(row -> (Long) row.get(Layout.NO), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private static Values cells(Values now, Values before, Values after, Path path, Set<Path> since) {
        var row = now;
        for (var cell : after.asMap().keySet()) {
            if (cell.equals(Layout.ID)) continue;
            if (Canonical.same(now.get(cell), after.get(cell))) row = row.with(cell, before.get(cell));
            else if (!cell.equals(Layout.NO) && !Canonical.same(now.get(cell), before.get(cell))) since.add(path.child(cell.text()));
        }
        return row;
    }

    private static boolean holds(Values now, Values row) {
        return row.asMap().entrySet().stream().allMatch(cell -> cell.getKey().equals(Layout.NO) || Canonical.same(now.get(cell.getKey()), cell.getValue()));
    }

    private static Map<Object, Values> byId(List<Values> rows) {
        var byId = new LinkedHashMap<Object, Values>();
        rows.forEach(row -> byId.put(row.get(Layout.ID), row));
        return byId;
    }
}

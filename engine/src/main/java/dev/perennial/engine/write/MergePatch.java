package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Lays a patch over the stored values as RFC 7396 says: null empties, absent stays, a list of child rows is replaced as a whole. */
public final class MergePatch {

    /** Which child row is meant by one that names no id: the one at the same place if it says the same, or in any case. */
    public enum Unnamed { REPEATS, REPLACES }

    private MergePatch() {}

    /** The merged values in canonical form. Child rows that name their id keep it; an id that no row has is reported. */
    public static Values over(Blueprint blueprint, Values before, Values patch, Unnamed unnamed, Consumer<Finding> findings) {
        var merged = new LinkedHashMap<>(before.asMap());
        patch.forEach((path, value) -> {
            var children = blueprint.children(path);
            if (children.isPresent()) merged.put(path, rows(path, children.get().fields(), before.rows(path), patch.rows(path), unnamed, findings));
            else if (blueprint.field(path).filter(field -> !field.is(Treatment.MACHINE)).isPresent()) merged.put(path, value);
        });
        return Canonical.of(blueprint, Values.of(merged));
    }

    private static List<Values> rows(Path path, List<Field> fields, List<Values> before, List<Values> given, Unnamed unnamed, Consumer<Finding> findings) {
        var free = new HashMap<UUID, Values>();
        before.forEach(row -> free.put((UUID) row.get(Layout.ID), row));
        for (var i = 0; i < given.size(); i++)
            if (given.get(i).get(Layout.ID) instanceof UUID id && free.remove(id) == null) findings.accept(Finding.at(path + "/" + i + "/id", "NO_SUCH_ROW"));
        var rows = new ArrayList<Values>(given.size());
        for (var i = 0; i < given.size(); i++) {
            var row = given.get(i);
            if (row.get(Layout.ID) == null) row = row.with(Layout.ID, idOf(fields, row, i < before.size() ? before.get(i) : null, unnamed, free));
            rows.add(row);
        }
        return rows;
    }

    private static UUID idOf(List<Field> fields, Values row, Values atSamePlace, Unnamed unnamed, Map<UUID, Values> free) {
        if (atSamePlace == null || unnamed == Unnamed.REPEATS && !sameContent(fields, row, atSamePlace)) return NewIds.next();
        return free.remove((UUID) atSamePlace.get(Layout.ID)) == null ? NewIds.next() : (UUID) atSamePlace.get(Layout.ID);
    }

    private static boolean sameContent(List<Field> fields, Values row, Values other) {
        return fields.stream().allMatch(field -> {
            var value = row.get(field.path());
            return Canonical.same(value == null && other.get(field.path()) instanceof Boolean ? Boolean.FALSE : value, other.get(field.path()));
        });
    }
}

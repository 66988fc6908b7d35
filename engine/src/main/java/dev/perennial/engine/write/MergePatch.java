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
final class MergePatch {

    private MergePatch() {}

    /** The merged values in canonical form. Child rows that name their id keep it; an id that no row has is reported. */
    static Values over(Blueprint blueprint, Values before, Values patch, Consumer<Finding> findings) {
        var merged = new LinkedHashMap<>(before.asMap());
        patch.forEach((path, value) -> {
            var children = blueprint.children(path);
            if (children.isPresent()) merged.put(path, rows(path, children.get().fields(), before.rows(path), patch.rows(path), findings));
            else if (blueprint.field(path).filter(field -> !field.is(Treatment.MACHINE)).isPresent()) merged.put(path, value);
        });
        return Canonical.of(blueprint, Values.of(merged));
    }

    private static List<Values> rows(Path path, List<Field> fields, List<Values> before, List<Values> given, Consumer<Finding> findings) {
        var free = new HashMap<UUID, Values>();
        before.forEach(row -> free.put((UUID) row.get(Layout.ID), row));
        for (var i = 0; i < given.size(); i++)
            if (given.get(i).get(Layout.ID) instanceof UUID id && free.remove(id) == null) findings.accept(Finding.at(path + "/" + i + "/id", "NO_SUCH_ROW"));
        var rows = new ArrayList<Values>(given.size());
        for (var i = 0; i < given.size(); i++) {
            var row = given.get(i);
            if (row.get(Layout.ID) == null) row = row.with(Layout.ID, repeated(fields, row, i < before.size() ? before.get(i) : null, free));
            rows.add(row);
        }
        return rows;
    }

    /** A row without id that says what the row at its place said before is that row; another is new. */
    private static UUID repeated(List<Field> fields, Values row, Values atSamePlace, Map<UUID, Values> free) {
        if (atSamePlace == null || !sameContent(fields, row, atSamePlace)) return NewIds.next();
        return free.remove((UUID) atSamePlace.get(Layout.ID)) == null ? NewIds.next() : (UUID) atSamePlace.get(Layout.ID);
    }

    private static boolean sameContent(List<Field> fields, Values row, Values other) {
        return fields.stream().allMatch(field -> {
            var value = row.get(field.path());
            return Canonical.same(value == null && other.get(field.path()) instanceof Boolean ? Boolean.FALSE : value, other.get(field.path()));
        });
    }
}

package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What differs between two states of a record: the changed paths before and after, empty ones as null.
 * Of child rows only the changed ones appear, with id and changed values; rows that came or went appear whole on one side.
 */
public record Changes(Values before, Values after) {

    public boolean isEmpty() {
        return before.asMap().isEmpty() && after.asMap().isEmpty();
    }

    /** What brings the record into being; what was worked out follows from it and is left out. */
    public static Changes ofNew(Blueprint blueprint, Stored.Holder holder, Values values) {
        var given = values;
        for (var field : blueprint.customFields()) if (field.is(Treatment.DERIVED) && given.has(field.path())) given = given.without(field.path());
        return new Changes(Values.NONE, holder.owner() == null ? given : given.with(RecordWriter.OWNER, holder.owner()));
    }

    public static Changes between(Blueprint blueprint, Stored.Holder holderBefore, Values before, Stored.Holder holderAfter, Values after) {
        var old = new LinkedHashMap<Path, Object>();
        var fresh = new LinkedHashMap<Path, Object>();
        compare(RecordWriter.OWNER, holderBefore.owner(), holderAfter.owner(), old, fresh);
        for (var field : blueprint.fields())
            if (!field.is(Treatment.MACHINE) && !field.is(Treatment.DERIVED)) compare(field.path(), before.get(field.path()), after.get(field.path()), old, fresh);
        for (var children : blueprint.children()) {
            var oldRows = new ArrayList<Values>();
            var freshRows = new ArrayList<Values>();
            compareRows(children.fields(), byId(before.rows(children.path())), byId(after.rows(children.path())), oldRows, freshRows);
            if (oldRows.isEmpty() && freshRows.isEmpty()) continue;
            old.put(children.path(), oldRows);
            fresh.put(children.path(), freshRows);
        }
        return new Changes(Values.of(old), Values.of(fresh));
    }

    private static void compare(Path path, Object before, Object after, Map<Path, Object> old, Map<Path, Object> fresh) {
        if (Canonical.same(before, after)) return;
        old.put(path, before);
        fresh.put(path, after);
    }

    private static void compareRows(List<Field> fields, Map<Object, Values> before, Map<Object, Values> after, List<Values> oldRows, List<Values> freshRows) {
        var ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids) {
            if (!before.containsKey(id)) freshRows.add(after.get(id));
            else if (!after.containsKey(id)) oldRows.add(before.get(id));
            else compareRow(fields, before.get(id), after.get(id), oldRows, freshRows);
        }
    }

    private static void compareRow(List<Field> fields, Values before, Values after, List<Values> oldRows, List<Values> freshRows) {
        var old = new LinkedHashMap<Path, Object>();
        var fresh = new LinkedHashMap<Path, Object>();
        compare(Layout.NO, before.get(Layout.NO), after.get(Layout.NO), old, fresh);
        for (var field : fields) compare(field.path(), before.get(field.path()), after.get(field.path()), old, fresh);
        if (old.isEmpty()) return;
        oldRows.add(Values.of(old).with(Layout.ID, before.get(Layout.ID)));
        freshRows.add(Values.of(fresh).with(Layout.ID, before.get(Layout.ID)));
    }

    static Map<Object, Values> byId(List<Values> rows) {
        var byId = new LinkedHashMap<Object, Values>();
        rows.forEach(row -> byId.put(row.get(Layout.ID), row));
        return byId;
    }
}

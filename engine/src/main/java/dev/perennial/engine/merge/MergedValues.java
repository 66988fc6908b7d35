package dev.perennial.engine.merge;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Layout;
import dev.perennial.engine.write.RecordWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Works out what the survivor is to hold: what was picked; else its own value, and where it has none the first of the others in their order.
 * Lists are united, child rows too, each once. What verbs, machines and formulas write stays the survivor's own.
 */
final class MergedValues {

    /** What changes of the survivor, and the paths that nobody picked: such a value stays behind where it cannot stand. */
    record Wanted(Values patch, Set<Path> filled) {}

    private final Blueprint blueprint;
    private final Stored into;
    private final List<Stored> all;
    private final Map<Path, UUID> picks;
    private final Map<UUID, UUID> moves = new HashMap<>();
    private final UnaryOperator<UUID> above;
    private final Map<Path, Object> patch = new LinkedHashMap<>();
    private final Set<Path> filled = new HashSet<>();

    private MergedValues(Blueprint blueprint, List<Stored> all, Map<Path, UUID> picks, UnaryOperator<UUID> above) {
        this.blueprint = blueprint;
        this.into = all.getFirst();
        this.all = all;
        this.picks = picks;
        this.above = above;
        all.forEach(record -> moves.put(record.id(), into.id()));
    }

    /** The survivor stands first; {@code above} finds for a parent the nearest one that does not lead back to those merged. */
    static Wanted of(Blueprint blueprint, List<Stored> all, Map<Path, UUID> picks, UnaryOperator<UUID> above) {
        var merged = new MergedValues(blueprint, all.stream().map(record -> canonical(blueprint, record)).toList(), picks, above);
        for (var field : blueprint.fields()) merged.settle(field);
        for (var rows : blueprint.children()) merged.unite(rows);
        var owner = picks.get(RecordWriter.OWNER);
        if (owner != null) merged.put(RecordWriter.OWNER, merged.into.holder().owner(), merged.record(owner).holder().owner());
        return new Wanted(Values.of(merged.patch), merged.filled);
    }

    private static Stored canonical(Blueprint blueprint, Stored record) {
        return new Stored(record.type(), record.id(), record.version(), record.origin(), record.holder(), Canonical.of(blueprint, record.values()));
    }

    /** True of fields whose value can be picked. */
    static boolean isPickable(Field field) {
        return !field.is(Treatment.MACHINE) && !field.is(Treatment.DERIVED) && !field.isBase() && field.sources().isEmpty();
    }

    private void settle(Field field) {
        if (!isPickable(field)) return;
        var pick = picks.get(field.path());
        if (pick == null && field.is(Treatment.BY_VERB)) return;
        var value = pick != null ? value(field, record(pick)) : united(field);
        if (put(field.path(), into.values().get(field.path()), value) && pick == null && !isSeveral(field)) filled.add(field.path());
    }

    private Object united(Field field) {
        if (field.kind() instanceof FieldKind.YesNo) return into.values().get(field.path());
        if (!isSeveral(field)) return all.stream().map(record -> value(field, record)).filter(Objects::nonNull).findFirst().orElse(null);
        var united = new LinkedHashSet<Object>();
        for (var record : all) if (value(field, record) instanceof List<?> some) united.addAll(some);
        return united.isEmpty() ? null : List.copyOf(united);
    }

    private static boolean isSeveral(Field field) {
        return field.kind() instanceof FieldKind.Choices || field.kind() instanceof FieldKind.Texts || field.kind() instanceof FieldKind.Links;
    }

    /** What the record holds there; its links follow, and none leads from the survivor to itself. */
    private Object value(Field field, Stored record) {
        var value = record.values().get(field.path());
        if (value instanceof UUID parent && Ancestry.treeOf(blueprint).filter(field::equals).isPresent()) return above.apply(parent);
        return switch (Redirected.value(field.kind(), value, into.type(), moves)) {
            case UUID id when id.equals(into.id()) -> null;
            case RecordRef(var type, var id) when type.equals(into.type()) && id.equals(into.id()) -> null;
            case List<?> some -> withoutItself(some);
            case null -> null;
            case Object other -> other;
        };
    }

    private List<?> withoutItself(List<?> some) {
        var others = some.stream().filter(one -> !into.id().equals(one)).toList();
        return others.isEmpty() ? null : others;
    }

    /** Rows that say the same stand once; a mark such as "preferred" is given away only once, so that rows from elsewhere come without theirs. */
    private void unite(Children rows) {
        var pick = picks.get(rows.path());
        var from = pick == null ? all : List.of(record(pick));
        var united = new ArrayList<Values>();
        var said = new HashSet<List<Object>>();
        for (var record : from)
            for (var row : record.values().rows(rows.path())) {
                var own = record.id().equals(into.id());
                var moved = Redirected.fields(rows.fields(), row, into.type(), moves);
                if (said.add(said(rows, moved)) || own) united.add(own ? moved : fresh(rows, moved, pick == null));
            }
        put(rows.path(), into.values().rows(rows.path()), List.copyOf(united));
    }

    private static Values fresh(Children rows, Values row, boolean unmarked) {
        var fresh = row.without(Layout.ID).without(Layout.NO);
        for (var field : rows.fields()) if (unmarked && field.kind() instanceof FieldKind.YesNo) fresh = fresh.with(field.path(), false);
        return fresh;
    }

    /** What a row says apart from its marks; a value worked out from others, such as a number in its comparable form, speaks for them. */
    private static List<Object> said(Children rows, Values row) {
        var spoken = new HashSet<Path>();
        for (var field : rows.fields()) if (row.get(field.path()) != null) spoken.addAll(field.sources());
        var said = new ArrayList<>();
        for (var field : rows.fields())
            if (!(field.kind() instanceof FieldKind.YesNo) && !spoken.contains(field.path())) said.add(row.get(field.path()));
        return said;
    }

    private boolean put(Path path, Object before, Object after) {
        if (Canonical.same(before, after)) return false;
        patch.put(path, after);
        return true;
    }

    private Stored record(UUID id) {
        return all.stream().filter(record -> record.id().equals(id)).findFirst().orElseThrow();
    }
}

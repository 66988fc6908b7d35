package dev.perennial.engine.merge;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns links in values from old records of a type to the ones that stand for them now. */
final class Redirected {

    private Redirected() {}

    /** The values with every link followed, those in child rows too; what machines and formulas write is left to them. */
    static Values values(Blueprint blueprint, Values values, TypeName target, Map<UUID, UUID> moves) {
        var after = fields(blueprint.fields(), values, target, moves);
        for (var rows : blueprint.children()) {
            var before = values.rows(rows.path());
            var moved = before.stream().map(row -> fields(rows.fields(), row, target, moves)).toList();
            if (!moved.equals(before)) after = after.with(rows.path(), moved);
        }
        return after;
    }

    static Values fields(List<Field> fields, Values values, TypeName target, Map<UUID, UUID> moves) {
        var after = values;
        for (var field : fields) {
            if (field.is(Treatment.MACHINE) || field.is(Treatment.DERIVED)) continue;
            var value = values.get(field.path());
            var moved = value(field.kind(), value, target, moves);
            if (moved != value) after = after.with(field.path(), moved);
        }
        return after;
    }

    /** The same value where nothing moves; a list names nobody twice. */
    static Object value(FieldKind kind, Object value, TypeName target, Map<UUID, UUID> moves) {
        if (value == null) return null;
        return switch (kind) {
            case FieldKind.Link link when link.target().equals(target) -> moves.getOrDefault((UUID) value, (UUID) value);
            case FieldKind.Attachment file when file.target().equals(target) -> moves.getOrDefault((UUID) value, (UUID) value);
            case FieldKind.Ref _ -> reference((RecordRef) value, target, moves);
            case FieldKind.Links links when links.target().equals(target) -> several((List<?>) value, moves);
            case FieldKind _ -> value;
        };
    }

    private static RecordRef reference(RecordRef ref, TypeName target, Map<UUID, UUID> moves) {
        return ref.type().equals(target) && moves.containsKey(ref.id()) ? new RecordRef(target, moves.get(ref.id())) : ref;
    }

    private static List<?> several(List<?> ids, Map<UUID, UUID> moves) {
        if (ids.stream().noneMatch(moves::containsKey)) return ids;
        var moved = new ArrayList<Object>();
        for (var id : ids) {
            var now = moves.containsKey(id) ? moves.get(id) : id;
            if (!moved.contains(now)) moved.add(now);
        }
        return List.copyOf(moved);
    }
}

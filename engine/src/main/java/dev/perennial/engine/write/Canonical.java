package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives values the one form in which they are compared and stored: no blanks, no empty lists, moments in microseconds, yes-or-no always answered. */
public final class Canonical {

    private Canonical() {}

    /** The values of the blueprint's paths in canonical form; everything empty is left out, machine values are kept as they are. */
    public static Values of(Blueprint blueprint, Values values) {
        var out = fields(blueprint.fields(), values, new LinkedHashMap<>());
        for (var children : blueprint.children()) {
            var rows = values.rows(children.path());
            if (!rows.isEmpty()) out.put(children.path(), rows(children.fields(), rows));
        }
        return Values.of(out);
    }

    private static List<Values> rows(List<Field> fields, List<Values> rows) {
        var out = new ArrayList<Values>(rows.size());
        for (var row : rows) {
            var into = new LinkedHashMap<Path, Object>();
            if (row.get(Layout.ID) != null) into.put(Layout.ID, row.get(Layout.ID));
            into.put(Layout.NO, (long) out.size() + 1);
            out.add(Values.of(fields(fields, row, into)));
        }
        return List.copyOf(out);
    }

    private static Map<Path, Object> fields(List<Field> fields, Values values, Map<Path, Object> into) {
        for (var field : fields) {
            var value = value(field.kind(), values.get(field.path()));
            if (value != null) into.put(field.path(), value);
            else if (field.kind() instanceof FieldKind.YesNo && !field.is(Treatment.MACHINE)) into.put(field.path(), false);
        }
        return into;
    }

    private static Object value(FieldKind kind, Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(kind, text);
            case Instant moment -> moment.truncatedTo(ChronoUnit.MICROS);
            case Duration span -> span.truncatedTo(ChronoUnit.SECONDS);
            case Collection<?> several -> several.isEmpty() ? null : List.copyOf(several);
            default -> value;
        };
    }

    private static String text(FieldKind kind, String text) {
        var stripped = kind instanceof FieldKind.LongText || kind instanceof FieldKind.RichText ? text.stripTrailing() : text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** True when the values mean the same; numbers compare by amount, not by how many zeros they carry. */
    public static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber) return number.compareTo(otherNumber) == 0;
        if (one instanceof Values row && other instanceof Values otherRow) return sameRow(row, otherRow);
        if (one instanceof List<?> list && other instanceof List<?> otherList) {
            if (list.size() != otherList.size()) return false;
            for (var i = 0; i < list.size(); i++) if (!same(list.get(i), otherList.get(i))) return false;
            return true;
        }
        return one == null ? other == null : one.equals(other);
    }

    private static boolean sameRow(Values one, Values other) {
        return one.asMap().keySet().equals(other.asMap().keySet()) && one.asMap().keySet().stream().allMatch(path -> same(one.get(path), other.get(path)));
    }
}

package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.list.Filter.Comparison;
import dev.perennial.engine.list.Filter.Part;
import dev.perennial.engine.record.Folding;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Comparisons of texts, blind to case and width; titles, which carry a folded companion, also to simplified and traditional script. */
final class Texts {

    private Texts() {}

    /** The column as comparisons see it; the same expression stands in indexes. */
    static Field<String> alike(Field<String> column) {
        return DSL.field("lower(normalize({0}, NFKC))", String.class, column);
    }

    private static String alike(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Condition compare(Place place, Comparison comparison, String value) {
        if (place.column().nature() != Nature.TITLE) return Comparisons.compare(subject(place), comparison, val(alike(value)));
        if (comparison == Comparison.EQ) return place.frame().folded(place.column()).eq(Folding.fold(value));
        return Comparisons.compare(place.frame().sortKey(place.column()), comparison, val(Folding.sortKey(value)));
    }

    static Condition oneOf(Place place, List<String> values) {
        return subject(place).eq(any(values.stream().map(value -> wanted(place, value)).toArray(String[]::new)));
    }

    static Condition has(Place place, Part part, String value) {
        return switch (part) {
            case CONTAINS -> subject(place).like("%" + escaped(wanted(place, value)) + "%");
            case ENDS_WITH -> subject(place).like("%" + escaped(wanted(place, value)));
            case STARTS_WITH -> startsWith(subject(place), wanted(place, value));
        };
    }

    /** A range instead of a pattern: an index answers it whatever the plan was made for. */
    static Condition startsWith(Field<String> subject, String prefix) {
        if (prefix.isEmpty()) return subject.isNotNull();
        var from = condition("{0} ~>=~ {1}", subject, val(prefix));
        var until = next(prefix);
        return until == null ? from : from.and(condition("{0} ~<~ {1}", subject, val(until)));
    }

    private static Field<String> subject(Place place) {
        return switch (place.column().nature()) {
            case TITLE -> place.frame().folded(place.column());
            default -> alike(place.field(String.class));
        };
    }

    static String wanted(Place place, String value) {
        return place.column().nature() == Nature.TITLE ? Folding.fold(value) : alike(value);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The first text, in the order of code points, that comes after everything with the prefix; null when there is none. */
    private static String next(String prefix) {
        var points = prefix.codePoints().toArray();
        for (var last = points.length - 1; last >= 0; last--) {
            if (points[last] == Character.MAX_CODE_POINT) continue;
            points[last] = points[last] + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : points[last] + 1;
            return new String(Arrays.copyOf(points, last + 1), 0, last + 1);
        }
        return null;
    }
}

package dev.perennial.crm.leaks;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every planted text and number is like no other, so that one look at the raw text of an answer tells whose value it shows. */
final class Secrets {

    /** Where a secret stands: in which field of the type's n-th record; {@code n} is -1 when it stands nowhere. */
    record Secret(TypeName type, Path path, int n) {}

    private static final Pattern SECRET = Pattern.compile("(mk|fm)(\\d{5})n(\\d{3})|(?<!\\d)([78])(\\d{7})(\\d{3})(?!\\d)");
    private static final int FIRST = 10_007;
    private static final int STEP = 13;

    private final Map<Integer, Secret> places = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();

    /** The text that stands there; {@code former} is what stood there before the last change. */
    String text(TypeName type, Path path, int n, boolean former) {
        return "%s%05dn%03d".formatted(former ? "fm" : "mk", mark(type, path), n);
    }

    /** The number that stands there. */
    long number(TypeName type, Path path, int n, boolean former) {
        return Long.parseLong("%s%07d%03d".formatted(former ? "8" : "7", mark(type, path), n));
    }

    /** All secrets that the text shows. */
    Set<Secret> shownBy(String text) {
        var shown = new LinkedHashSet<Secret>();
        SECRET.matcher(text).results().forEach(found -> {
            var place = places.get(Integer.parseInt(found.group(isText(found) ? 2 : 5)));
            if (place != null) shown.add(new Secret(place.type(), place.path(), Integer.parseInt(found.group(isText(found) ? 3 : 6))));
        });
        return shown;
    }

    private static boolean isText(MatchResult found) {
        return found.group(1) != null;
    }

    private int mark(TypeName type, Path path) {
        return marks.computeIfAbsent(type + ":" + path, _ -> {
            var mark = FIRST + marks.size() * STEP;
            places.put(mark, new Secret(type, path, -1));
            return mark;
        });
    }
}

package dev.perennial.engine.list;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields an answer is to hold: those named, or all; child rows only when named, unless the whole record is wanted. */
final class AskedFields {

    /** The whole record with its child rows. */
    static final AskedFields WHOLE = new AskedFields(Set.of(), true, true);

    private static final Set<String> ALWAYS_THERE = Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "owner");
    /** Words that callers may ask for and that are not fields: whoever answers with verbs must know the whole record. */
    private static final Set<String> NEEDS_ALL = Set.of("verbs", "masked");

    private final Set<String> named;
    private final boolean everything;
    private final boolean rowsToo;

    private AskedFields(Set<String> named, boolean everything, boolean rowsToo) {
        this.named = named;
        this.everything = everything;
        this.rowsToo = rowsToo;
    }

    /** Reads the names of fields and sections; refuses what the type lacks or the caller may not see. */
    static AskedFields of(List<String> names, Blueprint blueprint, TypeAccess access) {
        var named = new HashSet<String>();
        var everything = names.isEmpty();
        for (var name : names) {
            if (NEEDS_ALL.contains(name)) everything = true;
            else if (!ALWAYS_THERE.contains(name) && !known(name, blueprint, access)) throw BadFilter.unknown(name);
            named.add(name);
        }
        return new AskedFields(named, everything, false);
    }

    private static boolean known(String name, Blueprint blueprint, TypeAccess access) {
        if (name.equals("custom")) return true;
        var hasIt = blueprint.fields().stream().anyMatch(f -> covers(name, f.path().text())) || blueprint.children().stream().anyMatch(c -> c.path().text().equals(name));
        return hasIt && !access.hides(Path.of(name));
    }

    boolean has(Path path) {
        return everything || isNamed(path);
    }

    boolean hasRows(Path path) {
        return rowsToo || isNamed(path);
    }

    private boolean isNamed(Path path) {
        return named.contains(path.text()) || named.stream().anyMatch(name -> covers(name, path.text()));
    }

    private static boolean covers(String name, String path) {
        return path.equals(name) || path.startsWith(name + "/");
    }
}

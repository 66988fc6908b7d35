package dev.perennial.crm.platform.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Takes a change of an item back without touching what somebody made of it since. */
final class ThreeWay {

    /** The item as it shall be, and the properties that somebody changed since, which stay; null for no item, the path "" for the item as a whole. */
    record Merged(ObjectNode item, List<String> kept) {}

    private ThreeWay() {}

    /** From {@code after}, which a set left, back to {@code before}, as far as {@code now} still says so. */
    static Merged back(ObjectNode before, ObjectNode after, ObjectNode now) {
        if (Objects.equals(now, after)) return new Merged(before, List.of());
        if (Objects.equals(now, before)) return new Merged(now, List.of());
        if (before == null || after == null || now == null) return new Merged(now, List.of(""));
        var old = PlainJson.properties(before);
        var left = PlainJson.properties(after);
        var merged = new TreeMap<>(PlainJson.properties(now));
        var kept = new ArrayList<String>();
        for (var path : PlainJson.differences(before, after)) {
            if (Objects.equals(merged.get(path), left.get(path))) {
                if (old.get(path) == null) merged.remove(path);
                else merged.put(path, old.get(path));
            } else if (!Objects.equals(merged.get(path), old.get(path))) kept.add(path);
        }
        return new Merged(PlainJson.built(merged), kept);
    }
}

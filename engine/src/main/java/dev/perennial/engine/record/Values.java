package dev.perennial.engine.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a record holds: an immutable map from path to value; child rows are lists of values under the path of the children. */
public final class Values {

    public static final Values NONE = new Values(Map.of());

    private final Map<Path, Object> byPath;

    private Values(Map<Path, Object> byPath) {
        this.byPath = byPath;
    }

    /** Keeps a copy of the map; a null value stands for "explicitly empty". */
    public static Values of(Map<Path, ?> byPath) {
        return new Values(Collections.unmodifiableMap(new LinkedHashMap<>(byPath)));
    }

    public Object get(Path path) {
        return byPath.get(path);
    }

    public Object get(String path) {
        return byPath.get(Path.of(path));
    }

    /** True when the path was set, even to null. */
    public boolean has(Path path) {
        return byPath.containsKey(path);
    }

    public String text(String path) {
        return (String) get(path);
    }

    /** The child rows under the path, empty when there are none. */
    @SuppressWarnings("unchecked")
    public List<Values> rows(Path path) {
        var rows = (List<Values>) byPath.get(path);
        return rows == null ? List.of() : rows;
    }

    public Values with(Path path, Object value) {
        var copy = new LinkedHashMap<>(byPath);
        copy.put(path, value);
        return new Values(Collections.unmodifiableMap(copy));
    }

    public Values with(String path, Object value) {
        return with(Path.of(path), value);
    }

    public Values without(Path path) {
        var copy = new LinkedHashMap<>(byPath);
        copy.remove(path);
        return new Values(Collections.unmodifiableMap(copy));
    }

    /** These values overlaid with the other's. */
    public Values overlaidWith(Values other) {
        var copy = new LinkedHashMap<>(byPath);
        copy.putAll(other.byPath);
        return new Values(Collections.unmodifiableMap(copy));
    }

    public void forEach(BiConsumer<Path, Object> visitor) {
        byPath.forEach(visitor);
    }

    public Map<Path, Object> asMap() {
        return byPath;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && byPath.equals(values.byPath);
    }

    @Override
    public int hashCode() {
        return byPath.hashCode();
    }

    @Override
    public String toString() {
        return byPath.toString();
    }
}

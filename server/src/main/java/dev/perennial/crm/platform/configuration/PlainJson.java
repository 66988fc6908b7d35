package dev.perennial.crm.platform.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one form of items: without what is empty or "no", numbers as a reader of JSON finds them, so that equal items are equal trees. */
public final class PlainJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlainJson() {}

    /** The tree of maps, lists and values in its one form. */
    public static ObjectNode of(Object tree) {
        return tidy((ObjectNode) parsed(JSON.writeValueAsString(tree)));
    }

    public static JsonNode parsed(String text) {
        return JSON.readTree(text);
    }

    /** An item as stored in a column; null for none. */
    static ObjectNode item(String text) {
        return text == null ? null : (ObjectNode) parsed(text);
    }

    /** The text that stands there, else what is given instead. */
    public static String text(JsonNode node, String otherwise) {
        return node.isString() ? node.stringValue() : otherwise;
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static ObjectNode tidy(ObjectNode object) {
        var kept = JSON.createObjectNode();
        for (var entry : object.properties()) {
            var value = entry.getValue() instanceof ObjectNode inner ? tidy(inner) : entry.getValue() instanceof ArrayNode rows ? tidy(rows) : entry.getValue();
            if (!isNothing(value)) kept.set(entry.getKey(), value);
        }
        return kept;
    }

    private static ArrayNode tidy(ArrayNode rows) {
        var kept = JSON.createArrayNode();
        rows.forEach(row -> kept.add(row instanceof ObjectNode object ? tidy(object) : row));
        return kept;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isBoolean() && !value.booleanValue() || value.isContainer() && value.isEmpty();
    }

    /** The properties of an item by path; lists count as a whole. */
    static Map<String, JsonNode> properties(ObjectNode item) {
        var properties = new TreeMap<String, JsonNode>();
        if (item != null) gather("", item, properties);
        return properties;
    }

    private static void gather(String prefix, ObjectNode object, Map<String, JsonNode> into) {
        for (var entry : object.properties()) {
            if (entry.getValue() instanceof ObjectNode inner) gather(prefix + entry.getKey() + "/", inner, into);
            else into.put(prefix + entry.getKey(), entry.getValue());
        }
    }

    /** The item with these properties. */
    static ObjectNode built(Map<String, JsonNode> properties) {
        var root = JSON.createObjectNode();
        properties.forEach((path, value) -> {
            var parts = path.split("/");
            var at = root;
            for (var i = 0; i < parts.length - 1; i++) at = at.get(parts[i]) instanceof ObjectNode inner ? inner : at.putObject(parts[i]);
            at.set(parts[parts.length - 1], value);
        });
        return root;
    }

    /** The paths in which two items differ. */
    static List<String> differences(ObjectNode before, ObjectNode after) {
        var old = properties(before);
        var fresh = properties(after);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        return paths.stream().filter(path -> !Objects.equals(old.get(path), fresh.get(path))).toList();
    }

    /** The same tree with its names in order, for fingerprints. */
    static String sorted(JsonNode node) {
        return JSON.writeValueAsString(ordered(node));
    }

    private static Object ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var sorted = new TreeMap<String, Object>();
            object.properties().forEach(entry -> sorted.put(entry.getKey(), ordered(entry.getValue())));
            return new LinkedHashMap<>(sorted);
        }
        if (!(node instanceof ArrayNode rows)) return node;
        var list = new ArrayList<>();
        rows.forEach(row -> list.add(ordered(row)));
        return list;
    }
}

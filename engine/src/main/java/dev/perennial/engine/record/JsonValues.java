package dev.perennial.engine.record;

import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a record's values: sections as nested objects, child rows as arrays of objects. */
public final class JsonValues {

    private static final Path ID = Path.of("id");
    private static final Path NO = Path.of("no");

    private JsonValues() {}

    /** Reads a body strictly: what the blueprint does not know or cannot hold becomes a finding, all of them at once. */
    public static Values read(Blueprint blueprint, ObjectNode body, Consumer<Finding> findings) {
        var into = new LinkedHashMap<Path, Object>();
        readObject(blueprint, "", body, into, findings);
        return Values.of(into);
    }

    private static void readObject(Blueprint blueprint, String prefix, ObjectNode object, Map<Path, Object> into, Consumer<Finding> findings) {
        for (var entry : object.properties()) {
            var text = prefix + entry.getKey();
            var path = pathOrNull(text);
            var field = path == null ? null : blueprint.field(path).orElse(null);
            var children = path == null ? null : blueprint.children(path).orElse(null);
            if (field != null) put(field, text, entry.getValue(), into, findings);
            else if (children != null) into.put(path, readRows(children, text, entry.getValue(), findings));
            else if (path != null && isSection(blueprint, text)) readSection(blueprint, text, entry.getValue(), into, findings);
            else findings.accept(Finding.at(text, "UNKNOWN_FIELD"));
        }
    }

    private static void readSection(Blueprint blueprint, String section, JsonNode node, Map<Path, Object> into, Consumer<Finding> findings) {
        if (node instanceof ObjectNode object) {
            readObject(blueprint, section + "/", object, into, findings);
        } else if (node.isNull()) {
            blueprint.fields().stream().filter(f -> f.path().text().startsWith(section + "/")).forEach(f -> into.put(f.path(), null));
        } else {
            findings.accept(Finding.at(section, "NOT_AN_OBJECT"));
        }
    }

    private static boolean isSection(Blueprint blueprint, String text) {
        return blueprint.fields().stream().anyMatch(f -> f.path().text().startsWith(text + "/"));
    }

    private static List<Values> readRows(Children children, String path, JsonNode node, Consumer<Finding> findings) {
        if (node.isNull()) return List.of();
        if (!node.isArray()) {
            findings.accept(Finding.at(path, "NOT_A_LIST"));
            return List.of();
        }
        var rows = new ArrayList<Values>(node.size());
        for (var i = 0; i < node.size(); i++) {
            if (node.get(i) instanceof ObjectNode row) rows.add(readRow(children, path + "/" + i, row, findings));
            else findings.accept(Finding.at(path + "/" + i, "NOT_AN_OBJECT"));
        }
        return rows;
    }

    private static Values readRow(Children children, String prefix, ObjectNode row, Consumer<Finding> findings) {
        var into = new LinkedHashMap<Path, Object>();
        readRowObject(children, prefix, "", row, into, findings);
        return Values.of(into);
    }

    private static void readRowObject(Children children, String prefix, String section, ObjectNode row, Map<Path, Object> into, Consumer<Finding> findings) {
        for (var entry : row.properties()) {
            var place = prefix + "/" + section + entry.getKey();
            var path = pathOrNull(section + entry.getKey());
            var field = path == null ? null : rowField(children, path);
            if (field != null) put(field, place, entry.getValue(), into, findings);
            else if (entry.getValue() instanceof ObjectNode nested && path != null && children.fields().stream().anyMatch(f -> f.path().text().startsWith(path + "/")))
                readRowObject(children, prefix, section + entry.getKey() + "/", nested, into, findings);
            else findings.accept(Finding.at(place, "UNKNOWN_FIELD"));
        }
    }

    private static Field rowField(Children children, Path path) {
        if (path.equals(ID)) return new Field("id", new FieldKind.Link(new TypeName("", "")));
        if (path.equals(NO)) return new Field("no", new FieldKind.Whole());
        return children.field(path).orElse(null);
    }

    private static void put(Field field, String place, JsonNode node, Map<Path, Object> into, Consumer<Finding> findings) {
        try {
            into.put(field.path(), JsonKinds.read(field.kind(), node));
        } catch (JsonKinds.NotThatKind wrong) {
            findings.accept(Finding.at(place, wrong.code()));
        }
    }

    private static Path pathOrNull(String text) {
        try {
            return Path.of(text);
        } catch (IllegalArgumentException notAPath) {
            return null;
        }
    }

    /** The values of a row or record as plain maps and lists, ready to be written as JSON; sections nested. */
    public static Map<String, Object> plain(List<Field> fields, List<Children> children, Values values) {
        var out = new LinkedHashMap<String, Object>();
        if (values.get(ID) instanceof UUID id) out.put("id", id.toString());
        if (values.get(NO) instanceof Long no) out.put("no", no);
        for (var field : fields) if (values.has(field.path())) place(out, field.path(), JsonKinds.plain(field.kind(), values.get(field.path())));
        for (var rows : children)
            if (values.has(rows.path())) place(out, rows.path(), values.rows(rows.path()).stream().map(row -> plain(rows.fields(), List.of(), row)).toList());
        return out;
    }

    @SuppressWarnings("unchecked")
    private static void place(Map<String, Object> out, Path path, Object value) {
        var parts = path.parts();
        var at = out;
        for (var section : parts.subList(0, parts.size() - 1)) at = (Map<String, Object>) at.computeIfAbsent(section, _ -> new LinkedHashMap<String, Object>());
        at.put(path.leaf(), value);
    }
}

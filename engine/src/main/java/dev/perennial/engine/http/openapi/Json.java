package dev.perennial.engine.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short words for the JSON objects of which an OpenAPI document consists. */
final class Json {

    private Json() {}

    /** An object from alternating names and values; a null value leaves the name out. */
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) if (namesAndValues[i + 1] != null) object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return object;
    }

    static Map<String, Object> ref(String schema) {
        return object("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> listOf(Object items) {
        return object("type", "array", "items", items);
    }

    static Map<String, Object> content(String mediaType, Object schema) {
        return object(mediaType, object("schema", schema));
    }

    static Map<String, Object> answer(String description, Object schema) {
        return object("description", description, "content", schema == null ? null : content("application/json", schema));
    }

    /** A parameter in the query. */
    static Map<String, Object> query(String name, Object schema, String description) {
        return object("name", name, "in", "query", "schema", schema, "description", description);
    }

    static Map<String, Object> header(String name, boolean required, String description) {
        return object("name", name, "in", "header", "required", required, "schema", object("type", "string"), "description", description);
    }

    static Map<String, Object> inPath(String name) {
        return object("name", name, "in", "path", "required", true, "schema", name.equals("id") ? object("type", "string", "format", "uuid") : object("type", "string"));
    }

    static Map<String, Object> text(String format) {
        return object("type", "string", "format", format);
    }

    static Map<String, Object> text() {
        return object("type", "string");
    }

    static Map<String, Object> oneOf(List<String> names) {
        return object("type", "string", "enum", names);
    }
}

package dev.perennial.engine.record;

import dev.perennial.engine.record.JsonKinds.NotThatKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values of several parts in JSON: addresses and places on the map. */
final class JsonParts {

    private JsonParts() {}

    static Address address(JsonNode node) {
        if (!node.isObject()) throw new NotThatKind("NOT_AN_ADDRESS");
        for (var part : node.properties()) if (!Address.PARTS.contains(part.getKey())) throw new NotThatKind("NOT_AN_ADDRESS");
        var parts = new ArrayList<String>();
        for (var name : Address.PARTS) {
            var part = node.get(name);
            var text = part == null || part.isNull() ? "" : JsonKinds.text(part, "NOT_AN_ADDRESS").strip();
            parts.add(text.isEmpty() ? null : text);
        }
        return Address.of(parts);
    }

    static GeoPoint position(JsonNode node) {
        if (!node.isObject() || node.size() != 2 || !node.has("lat") || !node.has("lon")) throw new NotThatKind("NOT_A_POSITION");
        var point = new GeoPoint(JsonKinds.bounded(JsonKinds.decimal(node.get("lat"), "NOT_A_POSITION")), JsonKinds.bounded(JsonKinds.decimal(node.get("lon"), "NOT_A_POSITION")));
        if (!point.isOnEarth()) throw new NotThatKind("NOT_A_POSITION");
        return point;
    }

    static Map<String, Object> plain(Address address) {
        var out = new LinkedHashMap<String, Object>();
        var parts = address.parts();
        for (var i = 0; i < parts.size(); i++) if (parts.get(i) != null) out.put(Address.PARTS.get(i), parts.get(i));
        return out;
    }

    static Map<String, Object> plain(GeoPoint point) {
        var out = new LinkedHashMap<String, Object>();
        out.put("lat", point.lat());
        out.put("lon", point.lon());
        return out;
    }
}

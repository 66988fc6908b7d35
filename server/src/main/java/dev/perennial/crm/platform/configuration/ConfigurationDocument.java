package dev.perennial.crm.platform.configuration;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Items by sort and key; a complete one says that there is nothing else. */
record ConfigurationDocument(boolean complete, Map<String, Map<String, ObjectNode>> items) {

    static final String FORM = "configuration";
    static final int VERSION = 1;

    Brought brought() {
        var made = items.getOrDefault("types", Map.of()).keySet().stream().map(plural -> "custom/" + plural).collect(Collectors.toSet());
        var extended = items.getOrDefault("fields", Map.of()).keySet().stream().map(address -> address.substring(0, Math.max(0, address.indexOf('#')))).collect(Collectors.toSet());
        return new Brought(made, extended, items.getOrDefault("roles", Map.of()).keySet());
    }


    ObjectNode item(String kind, String key) {
        return items.getOrDefault(kind, Map.of()).get(key);
    }

    /** The document as it is written to a file. */
    ObjectNode json() {
        var out = PlainJson.object().put("perennial", FORM).put("version", VERSION).put("complete", complete);
        var kinds = out.putObject("items");
        items.forEach((kind, those) -> {
            var object = kinds.putObject(kind);
            those.forEach(object::set);
        });
        return out;
    }
}

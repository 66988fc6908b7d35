package dev.perennial.engine.http;

import dev.perennial.engine.merge.MergeWish;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads which records are to become one: {@code {"into","others":[…],"values":{"path":"id"},"versions":{"id":3}}}. */
final class MergeBody {

    private static final Set<String> KNOWN = Set.of("into", "others", "values", "versions");
    private static final int MOST_PICKS = 500;

    private final JsonNode body;
    private final List<Finding> findings;

    private MergeBody(JsonNode body, List<Finding> findings) {
        this.body = body;
        this.findings = findings;
    }

    static MergeWish read(JsonBody given, List<Finding> earlier) {
        var findings = new ArrayList<>(earlier);
        findings.addAll(given.findings());
        var body = new MergeBody(given.object(), findings);
        for (var name : given.object().propertyNames()) if (!KNOWN.contains(name)) findings.add(Finding.at(name, "UNKNOWN_FIELD"));
        var into = given.object().has("into") ? id("into", given.object().get("into"), findings) : null;
        return new MergeWish(into, body.others(), body.values(), body.versions(), findings);
    }

    private List<UUID> others() {
        var others = new ArrayList<UUID>();
        var given = body.get("others");
        if (given == null) return others;
        if (!given.isArray()) findings.add(Finding.at("others", "NOT_A_LIST"));
        if (given.size() >= MergeWish.MOST_RECORDS) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("others", "TOO_MANY", MergeWish.MOST_RECORDS - 1)));
        if (given.isArray()) for (var i = 0; i < given.size(); i++) add(id("others/" + i, given.get(i), findings), others);
        return others;
    }

    private Map<Path, UUID> values() {
        var values = new LinkedHashMap<Path, UUID>();
        for (var one : object("values").entrySet()) {
            var path = path(one.getKey());
            var id = id("values/" + one.getKey(), one.getValue(), findings);
            if (path == null) findings.add(Finding.at(one.getKey(), "UNKNOWN_FIELD"));
            else if (id != null) values.put(path, id);
        }
        return values;
    }

    private Map<UUID, Long> versions() {
        var versions = new LinkedHashMap<UUID, Long>();
        for (var one : object("versions").entrySet()) {
            var id = id("versions/" + one.getKey(), one.getKey(), findings);
            if (!one.getValue().isIntegralNumber() || !one.getValue().canConvertToLong()) findings.add(Finding.at("versions/" + one.getKey(), "NOT_A_WHOLE_NUMBER"));
            else if (id != null) versions.put(id, one.getValue().longValue());
        }
        return versions;
    }

    private Map<String, JsonNode> object(String name) {
        var given = body.get(name);
        if (given == null) return Map.of();
        if (!given.isObject() || given.size() > MOST_PICKS) {
            findings.add(Finding.at(name, given.isObject() ? "TOO_MANY_ENTRIES" : "NOT_AN_OBJECT"));
            return Map.of();
        }
        var read = new LinkedHashMap<String, JsonNode>();
        given.properties().forEach(one -> read.put(one.getKey(), one.getValue()));
        return read;
    }

    private static void add(UUID id, List<UUID> to) {
        if (id != null) to.add(id);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static UUID id(String at, JsonNode given, List<Finding> findings) {
        return id(at, given.isString() ? given.stringValue() : "", findings);
    }

    private static UUID id(String at, String text, List<Finding> findings) {
        try {
            return Addresses.id(text);
        } catch (Refused _) {
            findings.add(Finding.at(at, "NOT_AN_ID"));
            return null;
        }
    }
}

package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads documents strictly: what is unknown, too much, goes round in circles or would act is refused with everything that was found, before anything is compared. */
@Component
class DocumentReader {

    private static final Set<String> HEADS = Set.of("perennial", "version", "complete", "items", "$schema");
    private static final int MOST_ITEMS = 3_000;
    private static final int MOST_FINDINGS = 200;

    private final ConfigurationKinds kinds;

    DocumentReader(ConfigurationKinds kinds) {
        this.kinds = kinds;
    }

    /** The document, or a refusal with all findings. */
    ConfigurationDocument read(ObjectNode given) {
        var findings = new ArrayList<Finding>();
        for (var head : given.propertyNames()) if (!HEADS.contains(head)) findings.add(Finding.at(shortened(head), "UNKNOWN_FIELD"));
        if (!ConfigurationDocument.FORM.equals(PlainJson.text(given.path("perennial"), "")) || given.path("version").asInt(0) != ConfigurationDocument.VERSION) findings.add(Finding.at("perennial", "NOT_A_CONFIGURATION", ConfigurationDocument.VERSION));
        if (!(given.path("items") instanceof ObjectNode items)) findings.add(Finding.at("items", "NOT_AN_OBJECT"));
        else if (count(items) > MOST_ITEMS) findings.add(Finding.at("items", "TOO_MANY", MOST_ITEMS));
        refuse(findings);
        var document = items(given.path("complete").asBoolean(false), (ObjectNode) given.get("items"), findings);
        refuse(findings);
        return document;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) throw Refused.because(EngineRefusal.INVALID, findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
    }

    private static int count(ObjectNode items) {
        var count = 0;
        for (var kind : items) count += kind.size();
        return count;
    }

    private ConfigurationDocument items(boolean complete, ObjectNode given, List<Finding> findings) {
        var raw = new LinkedHashMap<String, Map<String, ObjectNode>>();
        for (var entry : given.properties()) {
            if (kinds.find(entry.getKey()).isEmpty()) findings.add(Finding.at("items/" + shortened(entry.getKey()), "UNKNOWN_FIELD"));
            else raw.put(entry.getKey(), objects("items/" + entry.getKey(), entry.getValue(), findings));
        }
        var brought = new ConfigurationDocument(complete, raw).brought();
        var read = new LinkedHashMap<String, Map<String, ObjectNode>>();
        for (var kind : kinds.all()) if (raw.containsKey(kind.name())) read.put(kind.name(), read(kind, raw.get(kind.name()), brought, findings));
        return new ConfigurationDocument(complete, read);
    }

    private static Map<String, ObjectNode> objects(String at, JsonNode node, List<Finding> findings) {
        var objects = new LinkedHashMap<String, ObjectNode>();
        if (!(node instanceof ObjectNode those)) {
            findings.add(Finding.at(at, "NOT_AN_OBJECT"));
            return objects;
        }
        for (var entry : those.properties()) {
            if (!ItemWords.isKey(entry.getKey())) findings.add(Finding.at(at + "/" + shortened(entry.getKey()), "CONFIGURATION_KEY"));
            else if (entry.getValue() instanceof ObjectNode item) objects.put(entry.getKey(), item);
            else findings.add(Finding.at(at + "/" + entry.getKey(), "NOT_AN_OBJECT"));
        }
        return objects;
    }

    private static Map<String, ObjectNode> read(ConfigurationKind kind, Map<String, ObjectNode> items, Brought brought, List<Finding> findings) {
        var read = new LinkedHashMap<String, ObjectNode>();
        items.forEach((key, item) -> read.put(key, kind.read(key, item, brought, finding -> findings.add(placed(kind, key, finding)))));
        kind.checkTogether(read, (key, finding) -> findings.add(placed(kind, key, finding)));
        return read;
    }

    private static Finding placed(ConfigurationKind kind, String key, Finding finding) {
        return Finding.at("items/" + kind.name() + "/" + key + (finding.path().isEmpty() ? "" : "/" + finding.path()), finding.code(), finding.arguments().toArray());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

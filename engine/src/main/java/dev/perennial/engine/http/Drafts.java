package dev.perennial.engine.http;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.JsonKinds;
import dev.perennial.engine.record.JsonValues;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.RecordWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns bodies into drafts: the fields of the type and the owner may be written, what the house itself keeps may not. */
final class Drafts {

    private static final Set<String> KEPT_BY_THE_HOUSE = Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "deletedAt", "verbs", "masked");
    private static final FieldKind USER = new FieldKind.Link(SystemField.USERS);

    private Drafts() {}

    static Draft ofRecord(Blueprint blueprint, JsonBody body, List<Finding> earlier) {
        var findings = new ArrayList<>(earlier);
        findings.addAll(body.findings());
        return new Draft(recordValues(blueprint, body.object(), findings::add), findings);
    }

    /** The parameters of a verb, or of one line that names record and version beside them. */
    static Draft ofParameters(Blueprint parameters, JsonBody body, List<Finding> earlier) {
        var findings = new ArrayList<>(earlier);
        findings.addAll(body.findings());
        return new Draft(JsonValues.read(parameters, body.object(), findings::add), findings);
    }

    private static Values recordValues(Blueprint blueprint, ObjectNode body, Consumer<Finding> findings) {
        var rest = body.deepCopy();
        var owner = rest.has("owner") && blueprint.field(RecordWriter.OWNER).isEmpty() ? rest.remove("owner") : null;
        readOnly(blueprint, rest, findings);
        if (blueprint.customFields().isEmpty()) noCustom(rest, findings);
        var values = JsonValues.read(blueprint, rest, findings);
        return owner == null ? values : withOwner(values, owner, findings);
    }

    private static void readOnly(Blueprint blueprint, ObjectNode body, Consumer<Finding> findings) {
        for (var name : KEPT_BY_THE_HOUSE)
            if (body.has(name) && blueprint.fields().stream().noneMatch(f -> f.path().text().equals(name))) {
                body.remove(name);
                findings.accept(Finding.at(name, "READ_ONLY"));
            }
    }

    /** A type without custom fields still shows an empty object, which comes back with bodies made from answers. */
    private static void noCustom(ObjectNode body, Consumer<Finding> findings) {
        if (!(body.get("custom") instanceof ObjectNode custom)) return;
        body.remove("custom");
        custom.propertyNames().forEach(name -> findings.accept(Finding.at("custom/" + name, "UNKNOWN_FIELD")));
    }

    private static Values withOwner(Values values, JsonNode owner, Consumer<Finding> findings) {
        try {
            return values.with(RecordWriter.OWNER, JsonKinds.read(USER, owner));
        } catch (JsonKinds.NotThatKind wrong) {
            findings.accept(Finding.at("owner", wrong.code()));
            return values;
        }
    }
}

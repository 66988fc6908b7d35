package dev.perennial.crm.connectors.records;

import dev.perennial.crm.connectors.imports.Rejects.Reason;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps why rows were refused, and tells it later in whichever language is asked for. */
@Component
class Reasons {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JsonMapper json;
    private final Labels labels;
    private final Messages messages;

    Reasons(JsonMapper json, Labels labels, Messages messages) {
        this.json = json;
        this.labels = labels;
        this.messages = messages;
    }

    Reason kept(Refused refused) {
        var findings = refused.findings();
        if (!findings.isEmpty()) return new Reason(findings.getFirst().code(), null, json.writeValueAsString(findings));
        var argument = refused.arguments().isEmpty() ? null : String.valueOf(refused.arguments().getFirst());
        return new Reason(refused.refusal().code(), argument, "[]");
    }

    String told(Reason reason, TypeName type, Locale reader) {
        var findings = reason.findings() == null ? List.<Finding>of() : json.readValue(reason.findings(), FINDINGS);
        if (findings.isEmpty()) return messages.text(reader, LabelKeys.refusal(reason.code()), reason.argument());
        return findings.stream().map(finding -> told(finding, type, reader)).collect(Collectors.joining("; "));
    }

    /** For example: Price: A number is expected. */
    String told(Finding finding, TypeName type, Locale reader) {
        var field = labels.of(type, finding.path(), reader);
        return (field.isEmpty() ? "" : field + ": ") + sentence(finding, reader);
    }

    String sentence(Finding finding, Locale reader) {
        return messages.text(reader, LabelKeys.finding(finding.code()), finding.arguments().toArray());
    }
}

package dev.perennial.crm.platform.workflow;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_FOUND;

import dev.perennial.crm.platform.workflow.plan.Variables;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flowable.common.engine.api.variable.VariableContainer;

/** How the variables of a process are kept: plain texts, numbers, truths and moments; records as {@code suite/plural/id}. */
final class ProcessValues {

    private static final Pattern REFERENCE = Pattern.compile("([a-z-]+/[a-z-]+)/([0-9a-f-]{36})");

    private ProcessValues() {}

    static Map<String, Object> kept(Map<String, Object> variables) {
        var kept = new HashMap<String, Object>();
        variables.forEach((name, value) -> {
            if (!Variables.isName(name)) throw new IllegalArgumentException("not a name for a variable of a process: " + name);
            kept.put(name, kept(value));
        });
        return kept;
    }

    static Object kept(Object value) {
        return switch (value) {
            case null -> null;
            case RecordRef reference -> reference.type() + "/" + reference.id();
            case RecordId id -> id.value().toString();
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number -> number;
            case Instant moment -> moment;
            case Object other -> other.toString();
        };
    }

    /** The record in the variable; refuses when there is none. */
    static RecordRef record(VariableContainer variables, String name) {
        return reference(variables.getVariable(name)).orElseThrow(() -> Refused.because(NOT_FOUND, name));
    }

    static Optional<RecordRef> reference(Object value) {
        if (!(value instanceof String text)) return Optional.empty();
        var matcher = REFERENCE.matcher(text);
        return matcher.matches() ? Optional.of(new RecordRef(TypeName.of(matcher.group(1)), UUID.fromString(matcher.group(2)))) : Optional.empty();
    }
}

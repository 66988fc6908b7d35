package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.crm.platform.workflow.plan.PlanReader.References;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** Reads what sets events off. */
final class TriggerReader {

    private static final Set<String> OF_EVENTS = Set.of("on", "time");

    private final References references;
    private final Consumer<Finding> findings;

    TriggerReader(References references, Consumer<Finding> findings) {
        this.references = references;
        this.findings = findings;
    }

    Optional<Trigger> of(Element event) {
        var fields = Fields.of(event, OF_EVENTS, findings);
        var definitions = definitions(event);
        if (definitions.isEmpty()) return Optional.of(new Trigger.None());
        if (definitions.size() > 1) return wrong(event);
        var definition = definitions.getFirst();
        return switch (definition.getLocalName()) {
            case "timerEventDefinition" -> moment(definition, fields).map(Trigger.At::new);
            case "messageEventDefinition" -> declared(event, "message", Xml.attribute(definition, "messageRef"), "name").map(Trigger.Message::new);
            case "signalEventDefinition" -> declared(event, "signal", Xml.attribute(definition, "signalRef"), "name").map(Trigger.Message::new);
            case "errorEventDefinition" -> failure(event, definition);
            default -> wrong(event);
        };
    }

    Optional<Step> end(Element event) {
        Fields.of(event, Set.of(), findings);
        var definitions = definitions(event);
        if (definitions.isEmpty()) return Optional.of(ending(event, false, null));
        if (definitions.size() > 1) return wrong(event);
        var definition = definitions.getFirst();
        return switch (definition.getLocalName()) {
            case "terminateEventDefinition" -> Optional.of(ending(event, true, null));
            case "errorEventDefinition" -> declared(event, "error", Xml.attribute(definition, "errorRef"), "errorCode").map(code -> ending(event, false, code));
            default -> wrong(event);
        };
    }

    private static Step ending(Element event, boolean terminates, String error) {
        return new Step.End(Xml.attribute(event, "id"), Xml.attribute(event, "name"), terminates, error);
    }

    private static List<Element> definitions(Element event) {
        return Xml.children(event).stream().filter(child -> child.getLocalName().endsWith("EventDefinition")).toList();
    }

    private <T> Optional<T> wrong(Element event) {
        PlanReader.at(event, findings, "PROCESS_EVENT", event.getNodeName());
        return Optional.empty();
    }

    private Optional<Trigger> failure(Element event, Element definition) {
        var id = Xml.attribute(definition, "errorRef");
        if (id.isEmpty()) return Optional.of(new Trigger.Failure(null));
        return declared(event, "error", id, "errorCode").map(Trigger.Failure::new);
    }

    private Optional<String> declared(Element event, String kind, String id, String attribute) {
        var value = references.find(kind, id, attribute);
        if (!value.isEmpty()) return Optional.of(value);
        PlanReader.at(event, findings, "PROCESS_REFERENCE", kind, id);
        return Optional.empty();
    }

    /** Timers run around the clock unless their fields say {@code time=business}. */
    private Optional<Moment> moment(Element definition, Fields fields) {
        var texts = Xml.children(definition).stream().filter(child -> child.getLocalName().startsWith("time")).map(Xml::text).toList();
        if (texts.size() != 1) {
            fields.tell("PROCESS_MOMENT", texts.toString());
            return Optional.empty();
        }
        var moment = Moment.read(texts.getFirst(), fields.on(), fields.text("time").equals("business"));
        if (moment.isEmpty()) fields.tell("PROCESS_MOMENT", texts.getFirst());
        return moment;
    }
}

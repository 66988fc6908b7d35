package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.workflow.plan.PlanReader.References;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** Reads single elements of a definition that the allow-list has let through. */
final class StepReader {

    private static final Set<String> OF_SERVICE_TASKS = Set.of("verb", "on", "parameters", "result", "resultField", "notice", "to", "arguments");
    private static final Set<String> OF_USER_TASKS = Set.of("verbs", "on", "title", "arguments", "candidates", "assignee", "due", "time", "kind");

    private final TriggerReader triggers;
    private final Consumer<Finding> findings;

    StepReader(References references, Consumer<Finding> findings) {
        this.triggers = new TriggerReader(references, findings);
        this.findings = findings;
    }

    Plan.Flow flow(Element element) {
        var on = Fields.of(element, Set.of("on"), findings).on();
        var filter = Xml.child(element, "conditionExpression").map(Xml::text).map(String::strip).orElse("");
        return new Plan.Flow(id(element), name(element), Xml.attribute(element, "sourceRef"), Xml.attribute(element, "targetRef"), filter.isEmpty() ? null : new Plan.Condition(on, filter));
    }

    /** The step, empty when it was told why there is none. */
    Optional<Step> step(Element element) {
        return switch (element.getLocalName()) {
            case "startEvent" -> triggers.of(element).map(trigger -> new Step.Start(id(element), name(element), trigger, !Xml.attribute(element, "isInterrupting").equals("false")));
            case "endEvent" -> triggers.end(element);
            case "intermediateCatchEvent" -> triggers.of(element).filter(trigger -> is(!(trigger instanceof Trigger.None || trigger instanceof Trigger.Failure), element, "PROCESS_EVENT"))
                    .map(trigger -> new Step.Wait(id(element), name(element), trigger));
            case "intermediateThrowEvent" -> triggers.of(element).filter(trigger -> is(trigger instanceof Trigger.None, element, "PROCESS_EVENT"))
                    .map(_ -> new Step.Milestone(id(element), name(element)));
            case "boundaryEvent" -> triggers.of(element).filter(trigger -> is(!(trigger instanceof Trigger.None), element, "PROCESS_EVENT"))
                    .map(trigger -> new Step.Boundary(id(element), name(element), Xml.attribute(element, "attachedToRef"), !Xml.attribute(element, "cancelActivity").equals("false"), trigger));
            case "serviceTask" -> serviceTask(element);
            case "userTask" -> Optional.of(userTask(element));
            case "exclusiveGateway" -> Optional.of(gateway(element, Step.Kind.EXCLUSIVE));
            case "inclusiveGateway" -> Optional.of(gateway(element, Step.Kind.INCLUSIVE));
            case "parallelGateway" -> Optional.of(gateway(element, Step.Kind.PARALLEL));
            case "eventBasedGateway" -> Optional.of(gateway(element, Step.Kind.BY_EVENT));
            default -> {
                PlanReader.at(element, findings, "PROCESS_ELEMENT", element.getNodeName());
                yield Optional.empty();
            }
        };
    }

    private boolean is(boolean holds, Element element, String code) {
        if (!holds) PlanReader.at(element, findings, code, element.getNodeName());
        return holds;
    }

    private Step gateway(Element element, Step.Kind kind) {
        Fields.of(element, Set.of(), findings);
        return new Step.Gateway(id(element), name(element), kind, Xml.attribute(element, "default"));
    }

    private Optional<Step> serviceTask(Element element) {
        if (!AllowList.DELEGATE.equals(element.getAttributeNS(Xml.FLOWABLE, "delegateExpression"))) {
            PlanReader.at(element, findings, "PROCESS_DELEGATE", AllowList.DELEGATE);
            return Optional.empty();
        }
        var fields = Fields.of(element, OF_SERVICE_TASKS, findings);
        if (!fields.text("notice").isEmpty()) {
            fields.required("to");
            return Optional.of(new Step.Notice(id(element), name(element), new Step.Words(fields.text("notice"), fields.list("arguments"), fields.on()), fields.list("to")));
        }
        return verb(fields).map(verb -> new Step.Call(id(element), name(element), verb, fields.text("parameters"), fields.variable("result"), fields.text("resultField")));
    }

    /** Reads {@code service/cases.issue-outbound-order}. */
    private static Optional<Step.Verb> verb(Fields fields) {
        var text = fields.required("verb");
        var dot = text.lastIndexOf('.');
        var slash = text.indexOf('/');
        if (dot > slash + 1 && slash > 0 && dot < text.length() - 1) return Optional.of(new Step.Verb(TypeName.of(text.substring(0, dot)), text.substring(dot + 1), fields.on()));
        if (!text.isEmpty()) fields.tell("PROCESS_VERB", text);
        return Optional.empty();
    }

    private Step userTask(Element element) {
        var fields = Fields.of(element, OF_USER_TASKS, findings);
        if (fields.text("candidates").isEmpty()) fields.required("assignee");
        var words = new Step.Words(fields.required("title"), fields.list("arguments"), fields.on());
        var hands = new Step.Hands(kind(fields), fields.list("candidates"), fields.text("assignee"), due(fields));
        return new Step.HandOver(id(element), name(element), words, hands, fields.list("verbs"));
    }

    private static TaskKind kind(Fields fields) {
        var text = fields.text("kind");
        var allowed = List.of(TaskKind.TASK, TaskKind.APPROVAL);
        if (text.isEmpty() || allowed.stream().noneMatch(kind -> kind.name().equals(text))) {
            if (!text.isEmpty()) fields.tell("PROCESS_CHOICE", text, Arrays.toString(allowed.toArray()));
            return TaskKind.TASK;
        }
        return TaskKind.valueOf(text);
    }

    /** Tasks are due in opening hours unless their fields say {@code time=clock}. */
    private static Moment due(Fields fields) {
        var text = fields.text("due");
        if (text.isEmpty()) return null;
        var moment = Moment.read(text, fields.on(), !fields.text("time").equals("clock"));
        if (moment.isEmpty()) fields.tell("PROCESS_MOMENT", text);
        return moment.orElse(null);
    }

    private static String id(Element element) {
        return Xml.attribute(element, "id");
    }

    private static String name(Element element) {
        return Xml.attribute(element, "name");
    }
}

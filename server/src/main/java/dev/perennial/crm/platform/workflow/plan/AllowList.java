package dev.perennial.crm.platform.workflow.plan;

import static java.util.Map.entry;

import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * All that a definition may contain: elements by name with their attributes, and no expression anywhere. What is not written here is refused,
 * so a new feature of the notation or of the engine stays closed until somebody opens it.
 */
final class AllowList {

    /** The only delegate there is. */
    static final String DELEGATE = "${verb}";

    private static final int DEEPEST = 40;
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String SHAPES = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\s*\\{");

    /** By namespace and name: the attributes, of which {@code xsi:} and {@code flowable:} are qualified. */
    private static final Map<String, Map<String, Set<String>>> KNOWN = Map.of(
            Xml.BPMN, Map.ofEntries(
                    known("definitions", "id name targetNamespace exporter exporterVersion xsi:schemaLocation"),
                    known("process", "id name isExecutable isClosed processType"),
                    known("collaboration", "id name isClosed"), known("participant", "id name processRef"),
                    known("laneSet", "id name"), known("lane", "id name"), known("flowNodeRef", ""),
                    known("message", "id name"), known("signal", "id name"), known("error", "id name errorCode"),
                    known("documentation", "id textFormat"), known("extensionElements", ""),
                    known("textAnnotation", "id textFormat"), known("text", ""), known("association", "id sourceRef targetRef associationDirection"),
                    known("incoming", ""), known("outgoing", ""),
                    known("startEvent", "id name isInterrupting parallelMultiple"), known("endEvent", "id name"),
                    known("intermediateCatchEvent", "id name parallelMultiple"), known("intermediateThrowEvent", "id name"),
                    known("boundaryEvent", "id name attachedToRef cancelActivity parallelMultiple"),
                    known("serviceTask", "id name implementation default flowable:delegateExpression flowable:async"), known("userTask", "id name implementation default"),
                    known("subProcess", "id name triggeredByEvent default"),
                    known("exclusiveGateway", "id name gatewayDirection default"), known("inclusiveGateway", "id name gatewayDirection default"),
                    known("parallelGateway", "id name gatewayDirection"), known("eventBasedGateway", "id name gatewayDirection eventGatewayType instantiate"),
                    known("sequenceFlow", "id name sourceRef targetRef isImmediate"), known("conditionExpression", "id xsi:type"),
                    known("timerEventDefinition", "id"), known("timeDuration", "id xsi:type"), known("timeDate", "id xsi:type"),
                    known("messageEventDefinition", "id messageRef"), known("signalEventDefinition", "id signalRef"),
                    known("errorEventDefinition", "id errorRef"), known("terminateEventDefinition", "id")),
            Xml.FLOWABLE, Map.ofEntries(known("field", "name stringValue"), known("string", "")),
            DIAGRAM, Map.ofEntries(
                    known("BPMNDiagram", "id name documentation resolution"), known("BPMNPlane", "id bpmnElement"), known("BPMNLabel", "id labelStyle"),
                    known("BPMNShape", "id bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible"),
                    known("BPMNEdge", "id bpmnElement sourceElement targetElement messageVisibleKind"), known("BPMNLabelStyle", "id")),
            SHAPES, Map.ofEntries(known("Bounds", "x y width height"), known("Font", "name size isBold isItalic isUnderline isStrikeThrough")),
            LINES, Map.ofEntries(known("waypoint", "x y")));

    private final Consumer<Finding> findings;

    AllowList(Consumer<Finding> findings) {
        this.findings = findings;
    }

    private static Map.Entry<String, Set<String>> known(String name, String attributes) {
        return entry(name, List.of(attributes.split(" ")).stream().filter(attribute -> !attribute.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }

    void check(Element root) {
        check(root, 0);
    }

    /** Tells the first thing that is wrong with an element and does not look inside it then. */
    private void check(Element element, int depth) {
        var allowed = KNOWN.getOrDefault(String.valueOf(element.getNamespaceURI()), Map.of()).get(element.getLocalName());
        if (allowed == null) refuse(element, "PROCESS_ELEMENT", element.getNodeName());
        else if (depth > DEEPEST) refuse(element, "PROCESS_TOO_LARGE", DEEPEST);
        else if (badAttribute(element, allowed) instanceof Attr attribute) refuse(element, "PROCESS_ATTRIBUTE", element.getNodeName(), attribute.getNodeName());
        else if (hasExpression(element)) refuse(element, "PROCESS_EXPRESSION", element.getNodeName());
        else if (hasForeignNode(element)) refuse(element, "PROCESS_ELEMENT", element.getNodeName());
        else Xml.children(element).forEach(child -> check(child, depth + 1));
    }

    private static Attr badAttribute(Element element, Set<String> allowed) {
        return Xml.attributes(element).stream().filter(attribute -> !allowed.contains(qualified(attribute))).findFirst().orElse(null);
    }

    private static String qualified(Attr attribute) {
        var space = attribute.getNamespaceURI();
        if (space == null) return attribute.getLocalName();
        return switch (space) {
            case Xml.XSI -> "xsi:" + attribute.getLocalName();
            case Xml.FLOWABLE -> "flowable:" + attribute.getLocalName();
            case String other -> other + ":" + attribute.getLocalName();
        };
    }

    /** Expressions stand nowhere but in the one delegate, whose exact text is checked where it is read. */
    private static boolean hasExpression(Element element) {
        return EXPRESSION.matcher(Xml.text(element)).find() || Xml.attributes(element).stream()
                .anyMatch(attribute -> EXPRESSION.matcher(attribute.getValue()).find() && !(isDelegate(attribute) && attribute.getValue().equals(DELEGATE)));
    }

    static boolean isDelegate(Attr attribute) {
        return Xml.FLOWABLE.equals(attribute.getNamespaceURI()) && attribute.getLocalName().equals("delegateExpression");
    }

    private static boolean hasForeignNode(Element element) {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE || node.getNodeType() == Node.ENTITY_REFERENCE_NODE) return true;
        return false;
    }

    private void refuse(Element element, String code, Object... arguments) {
        findings.accept(Finding.at(PlanReader.AT + Xml.place(element), code, arguments));
    }
}

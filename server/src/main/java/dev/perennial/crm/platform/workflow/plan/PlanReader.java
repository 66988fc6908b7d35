package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.crm.platform.workflow.plan.Plan.Body;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads a definition: the plan when all of it is allowed, otherwise everything that is wrong with it, named by element. */
public final class PlanReader {

    /** What stands before the id of an element in the path of a finding. */
    public static final String AT = "xml/";

    public static final int MOST_CHARACTERS = 200_000;

    private static final int MOST_STEPS = 300;
    private static final int MOST_OF_KEY = 80;
    private static final int MOST_OF_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,80}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final Set<String> NO_STEPS = Set.of("sequenceFlow", "laneSet", "textAnnotation", "association", "documentation", "extensionElements", "incoming", "outgoing");

    /** The plan, null as long as there are findings; key and name are known as soon as the text is a definition at all. */
    public record Reading(Plan plan, String key, String name, List<Finding> findings) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private String key;
    private String name;

    private PlanReader() {}

    public static Reading read(String xml) {
        var reader = new PlanReader();
        var plan = reader.plan(xml);
        return new Reading(reader.findings.isEmpty() ? plan : null, reader.key, reader.name, List.copyOf(reader.findings));
    }

    private Plan plan(String text) {
        if (text.length() > MOST_CHARACTERS) return none(Finding.at(AT + "definitions", "PROCESS_TOO_LARGE", MOST_CHARACTERS));
        try {
            var root = Xml.read(text);
            if (!Xml.BPMN.equals(root.getNamespaceURI()) || !root.getLocalName().equals("definitions")) return none(Finding.at(AT + "definitions", "PROCESS_ELEMENT", root.getNodeName()));
            Xml.child(root, "process").ifPresent(this::call);
            new AllowList(findings::add).check(root);
            return findings.isEmpty() ? plan(root) : null;
        } catch (SAXException flaw) {
            return none(Finding.at(AT + "definitions", "PROCESS_XML", String.valueOf(flaw.getMessage())));
        }
    }

    private Plan none(Finding finding) {
        findings.add(finding);
        return null;
    }

    private Plan plan(Element root) {
        var processes = Xml.children(root).stream().filter(child -> child.getLocalName().equals("process")).toList();
        if (processes.size() != 1) return none(Finding.at(AT + Xml.place(root), "PROCESS_NOT_ONE"));
        var process = processes.getFirst();
        if (!KEY.matcher(key).matches()) findings.add(Finding.at(AT + Xml.place(process), "PROCESS_KEY", key));
        var about = type(process, Fields.of(process, Set.of(Plan.RECORD), findings::add).text(Plan.RECORD));
        var body = body(process, new StepReader(new References(root), findings::add));
        body.steps().forEach(step -> {
            if (step instanceof Step.Start(var id, _, var trigger, _) && !(trigger instanceof Trigger.None)) findings.add(Finding.at(AT + id, "PROCESS_EVENT", "startEvent"));
        });
        if (ids.size() > MOST_STEPS) findings.add(Finding.at(AT + key, "PROCESS_TOO_LARGE", MOST_STEPS));
        return new Plan(key, name, about, body);
    }

    private void call(Element process) {
        key = shortened(Xml.attribute(process, "id"), MOST_OF_KEY);
        name = Xml.attribute(process, "name").isEmpty() ? key : shortened(Xml.attribute(process, "name"), MOST_OF_NAME);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private TypeName type(Element process, String name) {
        if (name.isEmpty()) return null;
        try {
            return TypeName.of(name);
        } catch (IllegalArgumentException _) {
            findings.add(Finding.at(AT + Xml.place(process), "PROCESS_TYPE", name));
            return null;
        }
    }

    private Body body(Element scope, StepReader reader) {
        var steps = new ArrayList<Step>();
        var flows = new ArrayList<Plan.Flow>();
        for (var element : Xml.children(scope)) {
            var kind = element.getLocalName();
            if (kind.equals("sequenceFlow")) named(element, () -> flows.add(reader.flow(element)));
            else if (kind.equals("subProcess")) named(element, () -> steps.add(scope(element, reader)));
            else if (!NO_STEPS.contains(kind)) named(element, () -> reader.step(element).ifPresent(steps::add));
        }
        Wiring.check(Xml.place(scope), steps, flows, findings::add);
        return new Body(steps, flows);
    }

    private Step scope(Element element, StepReader reader) {
        Fields.of(element, Set.of(), findings::add);
        return new Step.Scope(Xml.attribute(element, "id"), Xml.attribute(element, "name"), Xml.attribute(element, "triggeredByEvent").equals("true"), body(element, reader));
    }

    /** Ids become part of what the engine evaluates, so they are plain names and each stands once. */
    private void named(Element element, Runnable act) {
        var id = Xml.attribute(element, "id");
        if (!NAME.matcher(id).matches() || !ids.add(id)) findings.add(Finding.at(AT + Xml.place(element), "PROCESS_ID", id));
        else act.run();
    }

    /** The messages, signals and errors that the definition declares, by id. */
    static final class References {

        private final Element root;

        private References(Element root) {
            this.root = root;
        }

        /** The given attribute of the declared element, empty when there is none. */
        String find(String kind, String id, String attribute) {
            return Xml.children(root).stream().filter(child -> child.getLocalName().equals(kind) && Xml.attribute(child, "id").equals(id))
                    .map(child -> Xml.attribute(child, attribute)).findFirst().orElse("");
        }
    }

    /** Tells findings where an element stands. */
    static void at(Element element, Consumer<Finding> findings, String code, Object... arguments) {
        findings.accept(Finding.at(AT + Xml.place(element), code, arguments));
    }
}

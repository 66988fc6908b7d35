package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.engine.refusal.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The fields that an element carries for the house: {@code <flowable:field name="verb" stringValue="…"/>} below {@code extensionElements}. */
final class Fields {

    private final Element element;
    private final Map<String, String> byName;
    private final Consumer<Finding> findings;

    private Fields(Element element, Map<String, String> byName, Consumer<Finding> findings) {
        this.element = element;
        this.byName = byName;
        this.findings = findings;
    }

    /** Reads the fields; names that this kind of element does not have are told. */
    static Fields of(Element element, Set<String> known, Consumer<Finding> findings) {
        var byName = new HashMap<String, String>();
        Xml.children(element).stream().filter(child -> child.getLocalName().equals("extensionElements")).flatMap(list -> Xml.children(list).stream()).forEach(field -> {
            var name = Xml.attribute(field, "name");
            if (!field.getLocalName().equals("field") || !known.contains(name)) PlanReader.at(element, findings, "PROCESS_FIELD", name.isEmpty() ? field.getNodeName() : name);
            else byName.put(name, value(field));
        });
        return new Fields(element, byName, findings);
    }

    private static String value(Element field) {
        return Xml.child(field, "string").map(Xml::text).orElseGet(() -> field.getAttribute("stringValue")).strip();
    }

    /** The text of the field, empty when it is not there. */
    String text(String name) {
        return byName.getOrDefault(name, "");
    }

    /** The text of the field; its absence is told. */
    String required(String name) {
        if (text(name).isEmpty()) tell("PROCESS_FIELD_MISSING", name);
        return text(name);
    }

    /** The parts of the field between commas. */
    List<String> list(String name) {
        return Stream.of(text(name).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The variable in the field {@code on}; the record that the process leads when there is none. */
    String on() {
        return text("on").isEmpty() ? Plan.RECORD : variable("on");
    }

    /** The name of a variable, null when the field is empty. */
    String variable(String name) {
        if (text(name).isEmpty()) return null;
        if (!Variables.isName(text(name))) tell("PROCESS_VARIABLE", text(name));
        return text(name);
    }

    void tell(String code, Object... arguments) {
        PlanReader.at(element, findings, code, arguments);
    }
}

package dev.perennial.crm.platform.decision;

import dev.perennial.crm.platform.decision.DmnTable.HitPolicy;
import dev.perennial.crm.platform.decision.DmnTable.Input;
import dev.perennial.crm.platform.decision.DmnTable.Output;
import dev.perennial.crm.platform.decision.DmnTable.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads DMN XML and lets only plain decision tables in FEEL pass: no document type, no imports, no functions, no other kind of logic. */
final class DmnReader {

    static final int LONGEST = 200_000;
    private static final int MOST_RULES = 500;
    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST_ENTRY = 1_000;
    private static final int DEEPEST = 20;
    private static final Set<String> PASSING = Set.of("definitions", "decision", "decisionTable", "input", "inputExpression", "inputValues", "output", "outputValues", "rule", "inputEntry", "outputEntry",
            "annotation", "annotationEntry", "text", "description", "question", "allowedAnswers", "variable", "inputData", "informationRequirement", "requiredInput", "extensionElements",
            "knowledgeSource", "authorityRequirement", "requiredAuthority", "requiredDecision", "textAnnotation", "association");
    private static final Set<String> FEEL = Set.of("", "feel", "http://www.omg.org/spec/feel/20140401", "http://www.omg.org/spec/dmn/20180521/feel/", "https://www.omg.org/spec/dmn/20191111/feel/", "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    private DmnReader() {}

    /** The one decision table of the document. */
    static DmnTable read(String xml) {
        if (xml.length() > LONGEST) throw new NotATable("TOO_LONG", LONGEST);
        var root = parsed(xml).getDocumentElement();
        if (!"definitions".equals(root.getLocalName()) || !isModel(root)) throw new NotATable("NOT_DMN", root.getNodeName());
        check(root, 0);
        var tables = children(root, "decision").flatMap(decision -> children(decision, "decisionTable")).toList();
        if (children(root, "decision").count() != 1 || tables.size() != 1) throw new NotATable("NOT_ONE_TABLE");
        return table((Element) tables.getFirst().getParentNode(), tables.getFirst());
    }

    private static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException notXml) {
            throw new NotATable("NOT_XML", notXml.getMessage() == null ? "" : notXml.getMessage());
        } catch (ParserConfigurationException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Elements of other namespaces are drawings and notes of editors: nothing reads them. */
    private static void check(Element element, int depth) {
        if (!isModel(element)) return;
        if (depth > DEEPEST || !PASSING.contains(element.getLocalName())) throw new NotATable("ELEMENT_NOT_OFFERED", element.getLocalName());
        if (!isFeel(element.getAttribute("expressionLanguage"))) throw new NotATable("ONLY_FEEL", element.getAttribute("expressionLanguage"));
        if (element.getLocalName().equals("extensionElements")) return;
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) if (child instanceof Element inner) check(inner, depth + 1);
    }

    private static boolean isFeel(String language) {
        return FEEL.contains(language.toLowerCase(Locale.ROOT));
    }

    private static boolean isModel(Element element) {
        var namespace = element.getNamespaceURI();
        return namespace != null && namespace.contains("omg.org/spec/DMN/") && !namespace.contains("DMNDI") && !namespace.contains("/DI/") && !namespace.contains("/DC/");
    }

    private static DmnTable table(Element decision, Element table) {
        var inputs = children(table, "input").map(DmnReader::input).toList();
        var outputs = children(table, "output").map(DmnReader::output).toList();
        if (outputs.isEmpty() || inputs.size() + outputs.size() > MOST_COLUMNS) throw new NotATable("COLUMNS_OUT_OF_BOUNDS", MOST_COLUMNS);
        if (outputs.stream().map(Output::name).distinct().count() < outputs.size()) throw new NotATable("OUTPUTS_ALIKE");
        var rules = new ArrayList<Rule>();
        for (var rule : children(table, "rule").toList()) rules.add(rule(rule, rules.size() + 1, inputs.size(), outputs.size()));
        if (rules.size() > MOST_RULES) throw new NotATable("TOO_MANY_ROWS", MOST_RULES);
        return new DmnTable(decision.getAttribute("name"), hitPolicy(table), inputs, outputs, List.copyOf(rules));
    }

    private static HitPolicy hitPolicy(Element table) {
        var name = table.getAttribute("hitPolicy");
        if (name.isEmpty()) return HitPolicy.UNIQUE;
        return Stream.of(HitPolicy.values()).filter(policy -> policy.name().equals(name)).findFirst().orElseThrow(() -> new NotATable("HIT_POLICY_NOT_OFFERED", name));
    }

    private static Input input(Element input) {
        var expression = children(input, "inputExpression").findFirst().orElseThrow(() -> new NotATable("INPUT_WITHOUT_EXPRESSION", input.getAttribute("label")));
        if (text(expression).isEmpty()) throw new NotATable("INPUT_WITHOUT_EXPRESSION", input.getAttribute("label"));
        var allowed = children(input, "inputValues").findFirst().map(DmnReader::text).orElse("");
        var label = input.getAttribute("label");
        return new Input(label.isBlank() ? text(expression) : label, text(expression), expression.getAttribute("typeRef"), allowed);
    }

    private static Output output(Element output) {
        var name = output.getAttribute("name");
        if (name.isBlank()) throw new NotATable("OUTPUT_WITHOUT_NAME");
        var label = output.getAttribute("label");
        return new Output(name, label.isBlank() ? name : label, output.getAttribute("typeRef"));
    }

    private static Rule rule(Element rule, int number, int inputs, int outputs) {
        var tests = children(rule, "inputEntry").map(DmnReader::text).toList();
        var answers = children(rule, "outputEntry").map(DmnReader::text).toList();
        if (tests.size() != inputs || answers.size() != outputs) throw new NotATable("RULE_OUT_OF_SHAPE", number);
        var annotation = Stream.concat(children(rule, "annotationEntry").map(DmnReader::text), children(rule, "description").map(DmnReader::content)).filter(text -> !text.isEmpty()).findFirst();
        var id = rule.getAttribute("id");
        return new Rule(id.isBlank() ? String.valueOf(number) : id, tests, answers, annotation.orElse(null));
    }

    private static Stream<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && isModel(element) && name.equals(element.getLocalName())) found.add(element);
        return found.stream();
    }

    private static String text(Element holder) {
        return children(holder, "text").findFirst().map(DmnReader::content).orElse("");
    }

    private static String content(Element element) {
        var text = element.getTextContent().strip();
        if (text.length() > LONGEST_ENTRY) throw new NotATable("TOO_LONG", LONGEST_ENTRY);
        return text;
    }
}

package dev.perennial.crm.platform.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.refusal.Finding;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions that try to do more than call verbs are refused, and the element that tries is named. */
class HostileDefinitionsTest {

    private static final String CALL = "<flowable:field name=\"verb\" stringValue=\"orders/sales-orders.confirm\"/>";

    /** What is tried, in place of the one task of an otherwise harmless definition; the element that must be named; the reason. */
    static Stream<Arguments> attacks() {
        return Stream.of(byServiceTasks(), byPeopleAndParts(), byEventsAndXml()).flatMap(attacks -> attacks);
    }

    private static Stream<Arguments> byServiceTasks() {
        return Stream.of(
                attack("a script task", "<scriptTask id=\"x\" scriptFormat=\"groovy\"><script>Runtime.getRuntime().exec('id')</script></scriptTask>", "PROCESS_ELEMENT"),
                attack("a class", task("flowable:class=\"java.lang.ProcessBuilder\"", ""), "PROCESS_ATTRIBUTE"),
                attack("a class in the old namespace", "<serviceTask xmlns:activiti=\"http://activiti.org/bpmn\" id=\"x\" activiti:class=\"x.Y\"/>", "PROCESS_ATTRIBUTE"),
                attack("a class in Camunda's namespace", "<serviceTask xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"x\" camunda:class=\"x.Y\"/>", "PROCESS_ATTRIBUTE"),
                attack("an expression of its own", task("flowable:expression=\"${''.getClass().forName('java.lang.Runtime')}\"", ""), "PROCESS_ATTRIBUTE"),
                attack("another delegate", task("flowable:delegateExpression=\"${dataSource}\"", ""), "PROCESS_EXPRESSION"),
                attack("a delegate with something behind it", task("flowable:delegateExpression=\"${verb}${''.getClass()}\"", ""), "PROCESS_EXPRESSION"),
                attack("a hash instead of a dollar", task("flowable:delegateExpression=\"#{verb}\"", ""), "PROCESS_EXPRESSION"),
                attack("a delegate without braces", task("flowable:delegateExpression=\"verb\"", CALL), "PROCESS_DELEGATE"),
                attack("a mail task", task("flowable:type=\"mail\"", ""), "PROCESS_ATTRIBUTE"),
                attack("a shell task", task("flowable:type=\"shell\"", "<flowable:field name=\"command\" stringValue=\"id\"/>"), "PROCESS_ATTRIBUTE"),
                attack("an http task", task("flowable:type=\"http\"", "<flowable:field name=\"requestUrl\" stringValue=\"http://169.254.169.254\"/>"), "PROCESS_ATTRIBUTE"),
                attack("skipping by an expression", task("flowable:delegateExpression=\"${verb}\" flowable:skipExpression=\"${true}\"", CALL), "PROCESS_ATTRIBUTE"),
                attack("an injected expression", task("flowable:delegateExpression=\"${verb}\"", "<flowable:field name=\"verb\"><flowable:expression>${1}</flowable:expression></flowable:field>"), "PROCESS_ELEMENT"),
                attack("an expression in a text field", task("flowable:delegateExpression=\"${verb}\"", "<flowable:field name=\"verb\"><flowable:string>${1}</flowable:string></flowable:field>"), "PROCESS_EXPRESSION"),
                attack("an expression hidden in CDATA", task("flowable:delegateExpression=\"${verb}\"", "<flowable:field name=\"verb\"><flowable:string><![CDATA[$]]>{1}</flowable:string></flowable:field>"), "PROCESS_EXPRESSION"),
                attack("an expression written as references", task("flowable:delegateExpression=\"&#36;&#123;dataSource&#125;\"", ""), "PROCESS_EXPRESSION"));
    }

    private static Stream<Arguments> byPeopleAndParts() {
        return Stream.of(
                attack("an unknown field", task("flowable:delegateExpression=\"${verb}\"", CALL + "<flowable:field name=\"class\" stringValue=\"x\"/>"), "PROCESS_FIELD"),
                attack("an execution listener", task("flowable:delegateExpression=\"${verb}\"", CALL + "<flowable:executionListener event=\"start\" class=\"x.Y\"/>"), "PROCESS_ELEMENT"),
                attack("a task listener", people("<flowable:taskListener event=\"create\" expression=\"${1}\"/>", ""), "PROCESS_ELEMENT"),
                attack("candidates by an expression", people("", "flowable:candidateUsers=\"${''.getClass()}\""), "PROCESS_ATTRIBUTE"),
                attack("an assignee by an expression", people("<flowable:field name=\"assignee\" stringValue=\"${x}\"/>", ""), "PROCESS_EXPRESSION"),
                attack("a due date by an expression", people("", "flowable:dueDate=\"${now()}\""), "PROCESS_ATTRIBUTE"),
                attack("a form of the engine", people("", "flowable:formKey=\"x\""), "PROCESS_ATTRIBUTE"),
                attack("another process", "<callActivity id=\"x\" calledElement=\"${x}\"/>", "PROCESS_ELEMENT"),
                attack("a loop by an expression", "<userTask id=\"x\"><multiInstanceLoopCharacteristics flowable:collection=\"${x}\"/></userTask>", "PROCESS_ELEMENT"),
                attack("a business rule task", "<businessRuleTask id=\"x\" flowable:ruleVariablesInput=\"${x}\"/>", "PROCESS_ELEMENT"),
                attack("a send task", "<sendTask id=\"x\" flowable:type=\"camel\"/>", "PROCESS_ELEMENT"));
    }

    private static Stream<Arguments> byEventsAndXml() {
        return Stream.of(
                attack("data with an expression", "<dataObject id=\"x\" itemSubjectRef=\"xsd:string\"/>", "PROCESS_ELEMENT"),
                attack("a conditional event", "<intermediateCatchEvent id=\"x\"><conditionalEventDefinition id=\"c\"><condition>${1}</condition></conditionalEventDefinition></intermediateCatchEvent>", "PROCESS_ELEMENT"),
                attack("a timer by an expression", "<intermediateCatchEvent id=\"x\"><timerEventDefinition><timeDuration>${1}</timeDuration></timerEventDefinition></intermediateCatchEvent>", "PROCESS_EXPRESSION"),
                attack("a timer that repeats", "<intermediateCatchEvent id=\"x\"><timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition></intermediateCatchEvent>", "PROCESS_ELEMENT"),
                attack("an id that breaks out", "<userTask id=\"x')}${1\"/>", "PROCESS_EXPRESSION"),
                attack("an id with a quote", "<userTask id=\"x'y\"/>", "PROCESS_ID"),
                attack("a processing instruction", "<userTask id=\"x\"><?php system('id') ?></userTask>", "PROCESS_ELEMENT"),
                attack("an inclusion", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>", "PROCESS_ELEMENT"),
                attack("a transaction", "<transaction id=\"x\"/>", "PROCESS_ELEMENT"),
                attack("a flow into nothing", "<sequenceFlow id=\"x\" sourceRef=\"start\" targetRef=\"nowhere\"/>", "PROCESS_FLOW"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedAndNamed(String what, String element, String code) {
        var findings = PlanReader.read(around(element)).findings();

        assertThat(findings).as(what).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.path()).startsWith(PlanReader.AT);
        });
    }

    @Test
    void theHarmlessDefinitionAroundThemIsAllowed() {
        assertThat(PlanReader.read(around("")).findings()).isEmpty();
    }

    @Test
    void theElementThatTriesIsNamedById() {
        assertThat(PlanReader.read(around(task("flowable:class=\"x.Y\"", ""))).findings()).extracting(Finding::path).containsExactly("xml/x");
    }

    @Test
    void everyElementThatIsWrongIsToldAtOnce() {
        var several = "<scriptTask id=\"one\"/><callActivity id=\"two\" calledElement=\"x\"/><sendTask id=\"three\"/>";

        assertThat(PlanReader.read(around(several)).findings()).extracting(Finding::code).containsOnly("PROCESS_ELEMENT").hasSize(3);
    }

    @Test
    void entitiesAreNeverResolved() {
        var entity = "<?xml version=\"1.0\"?><!DOCTYPE definitions [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">&secret;</definitions>";
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + "b".repeat(1_000) + "\"><!ENTITY c \"" + "&b;".repeat(1_000) + "\">]><a>&c;</a>";

        assertThat(PlanReader.read(entity).findings()).extracting(Finding::code).containsExactly("PROCESS_XML");
        assertThat(PlanReader.read(bomb).findings()).extracting(Finding::code).containsExactly("PROCESS_XML");
    }

    @Test
    void whatIsTooLargeOrTooDeepIsNotRead() {
        assertThat(PlanReader.read(around("<!--" + "x".repeat(PlanReader.MOST_CHARACTERS) + "-->")).findings()).extracting(Finding::code).containsExactly("PROCESS_TOO_LARGE");
        var deep = "<subProcess id=\"s\">".repeat(60) + "</subProcess>".repeat(60);
        assertThat(PlanReader.read(around(deep)).findings()).extracting(Finding::code).containsExactly("PROCESS_TOO_LARGE");
    }

    @Test
    void whatIsNoXmlOrNoDefinitionIsToldAsSuch() {
        assertThat(PlanReader.read("").findings()).extracting(Finding::code).containsExactly("PROCESS_XML");
        assertThat(PlanReader.read("<definitions>").findings()).extracting(Finding::code).containsExactly("PROCESS_XML");
        assertThat(PlanReader.read("<html/>").findings()).extracting(Finding::code).containsExactly("PROCESS_ELEMENT");
    }

    private static Arguments attack(String what, String element, String code) {
        return Arguments.of(what, element, code);
    }

    private static String task(String attributes, String fields) {
        return "<serviceTask id=\"x\" " + attributes + "><extensionElements>" + fields + "</extensionElements></serviceTask><sequenceFlow id=\"f\" sourceRef=\"x\" targetRef=\"end\"/>";
    }

    private static String people(String fields, String attributes) {
        return "<userTask id=\"x\" " + attributes + "><extensionElements><flowable:field name=\"title\" stringValue=\"t\"/><flowable:field name=\"candidates\" stringValue=\"owner\"/>" + fields
                + "</extensionElements></userTask><sequenceFlow id=\"f\" sourceRef=\"x\" targetRef=\"end\"/>";
    }

    private static String around(String element) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="x">
                    <process id="hostile"><startEvent id="start"/><sequenceFlow id="go" sourceRef="start" targetRef="end"/><endEvent id="end"/>%s</process>
                </definitions>""".formatted(element);
    }
}

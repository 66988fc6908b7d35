package dev.perennial.crm.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only plain decision tables come in. */
class DmnReaderTest {

    private static final String GOOD = Dmn.table("UNIQUE", "tier string", "remedy string", "- | \"X\"");

    @Test
    void aTableIsReadWithItsColumnsAndRules() {
        var table = DmnReader.read(GOOD);

        assertThat(table.name()).isEqualTo("Compensation");
        assertThat(table.inputs()).containsExactly(new DmnTable.Input("tier", "tier", "string", ""));
        assertThat(table.rules().getFirst().outputs()).containsExactly("\"X\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>", "<!DOCTYPE d SYSTEM \"http://example.org/x.dtd\">"})
    void documentTypesAreRefused(String doctype) {
        assertThatThrownBy(() -> DmnReader.read(GOOD.replace("?>", "?>" + doctype))).isInstanceOf(NotATable.class).hasMessage("NOT_XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<import namespace=\"x\" locationURI=\"http://example.org\" importType=\"x\"/>", "<businessKnowledgeModel id=\"b\" name=\"b\"/>", "<decisionService id=\"s\" name=\"s\"/>", "<itemDefinition name=\"x\"/>"})
    void importsFunctionsAndServicesAreRefused(String element) {
        assertThatThrownBy(() -> DmnReader.read(GOOD.replace("<decision id", element + "<decision id"))).isInstanceOf(NotATable.class).hasMessage("ELEMENT_NOT_OFFERED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hitPolicy=\"UNIQUE\"|hitPolicy=\"COLLECT\"|HIT_POLICY_NOT_OFFERED", "hitPolicy=\"UNIQUE\"|expressionLanguage=\"javascript\"|ONLY_FEEL", "name=\"remedy\"|name=\"\"|OUTPUT_WITHOUT_NAME",
        "<text>tier</text>|<text></text>|INPUT_WITHOUT_EXPRESSION", "<rule|<rule id=\"empty\"/><rule|RULE_OUT_OF_SHAPE", "</decision>|</decision><decision id=\"e\" name=\"e\"/>|NOT_ONE_TABLE", "definitions|html|NOT_DMN", "</rule>||NOT_XML"})
    void whatIsNotOfferedIsNamed(String part, String instead, String code) {
        assertThatThrownBy(() -> DmnReader.read(GOOD.replace(part, instead == null ? "" : instead))).isInstanceOf(NotATable.class).hasMessage(code);
    }

    @Test
    void endlessAndDeepDocumentsAreRefused() {
        assertThatThrownBy(() -> DmnReader.read(GOOD + " ".repeat(DmnReader.LONGEST))).isInstanceOf(NotATable.class).hasMessage("TOO_LONG");
        assertThatThrownBy(() -> DmnReader.read(GOOD.replace("\"X\"", "\"" + "x".repeat(2_000) + "\""))).isInstanceOf(NotATable.class).hasMessage("TOO_LONG");
        var deep = "<x xmlns=\"urn:x\">".repeat(5_000) + "</x>".repeat(5_000);
        assertThatThrownBy(() -> DmnReader.read(GOOD.replace("<decisionTable", deep + "<decisionTable"))).isInstanceOf(NotATable.class);
    }
}

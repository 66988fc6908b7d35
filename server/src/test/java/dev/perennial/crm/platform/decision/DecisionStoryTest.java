package dev.perennial.crm.platform.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.Decisions;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.refusal.Refused;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** An administrator writes a table, proves it by examples, and lets it decide; then a better one takes its place. */
@StoryTest
class DecisionStoryTest {

    private static final String ADDRESS = "/api/platform/decision-tables";

    @LocalServerPort
    int port;

    @Autowired
    Decisions decisions;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = new Browser(port);
        browser.signIn("admin");
    }

    @Test
    void aVersionDecidesOnceItIsCompleteAndItsExamplesHold() {
        var draft = create("goodwill", table("< 100 | \"CREDIT\"", "> 100 | \"REFUND\""), "{\"price\":50}", "{\"remedy\":\"REFUND\"}");
        var refused = browser.post(ADDRESS + "/" + draft + "/activate", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("platform.DECISION_INCOMPLETE");
        assertThat(refused.json().path("fields")).extracting(field -> field.path("code").asString()).containsExactlyInAnyOrder("DECISION_GAP", "EXAMPLE_FAILS");
        assertThat(refused.body()).contains("price = 100").doesNotContain("finding.");
        assertThatThrownBy(() -> decisions.decide("goodwill", Map.of("price", 50))).isInstanceOf(Refused.class).hasMessageContaining("DECISION_MISSING");

        browser.patch(ADDRESS + "/" + draft, body("goodwill", table("<= 100 | \"CREDIT\"", "> 100 | \"REFUND\""), "{\"price\":50}", "{\"remedy\":\"CREDIT\"}"), 1);
        var activated = browser.post(ADDRESS + "/" + draft + "/activate", "{}");

        assertThat(activated.text("/state")).isEqualTo("ACTIVE");
        assertThat(decisions.decide("goodwill", Map.of("price", 100))).isEqualTo(new Decisions.Outcome(Map.of("remedy", "CREDIT"), "rule1", 1, Map.of("price", 100)));
        assertThat(browser.post(ADDRESS + "/" + draft + "/try", "{\"inputs\":{\"price\":100.01}}").text("/values/remedy")).isEqualTo("REFUND");
        assertThat(browser.delete(ADDRESS + "/" + draft, 3).text("/code")).isEqualTo("platform.DECISION_IN_USE");
    }

    @Test
    void aBetterVersionTakesThePlaceOfTheOneThatDecided() {
        var first = create("courier", table("- | \"CREDIT\""), "{}", "{}");
        browser.patch(ADDRESS + "/" + first, "{\"testCases\":[]}", 1);
        browser.post(ADDRESS + "/" + first + "/activate", "{}");
        var second = browser.post(ADDRESS + "/" + first + "/revise", "{}");

        assertThat(second.text("/state")).isEqualTo("DRAFT");
        assertThat(second.text("/revision")).isEqualTo("2");
        assertThat(browser.patch(ADDRESS + "/" + first, "{\"xml\":%s}".formatted(quoted(table("- | \"REFUND\""))), 3).text("/code")).isEqualTo("platform.DECISION_NOT_DRAFT");

        browser.patch(ADDRESS + "/" + second.text("/id"), "{\"xml\":%s}".formatted(quoted(table("- | \"REFUND\""))), 1);
        browser.post(ADDRESS + "/" + second.text("/id") + "/activate", "{}");

        assertThat(decisions.decide("courier", Map.of("price", 1))).satisfies(outcome -> assertThat(outcome.version()).isEqualTo(2));
        assertThat(browser.get(ADDRESS + "/" + first).text("/state")).isEqualTo("RETIRED");
        browser.post(ADDRESS + "/" + second.text("/id") + "/retire", "{}");
        assertThatThrownBy(() -> decisions.decide("courier", Map.of("price", 1))).isInstanceOf(Refused.class);
    }

    @Test
    void theTableIsShownWithItsExamplesToWhomItConcernsAndWrittenByAdministratorsOnly() {
        var draft = create("shown", table("<= 100 | \"CREDIT\"", "> 100 | \"REFUND\""), "{\"price\":50}", "{\"remedy\":\"CREDIT\"}");
        browser.signIn("lead");
        var shown = browser.get(ADDRESS + "/" + draft + "/table");

        assertThat(shown.text("/table/rules/1/outputs/0")).isEqualTo("\"REFUND\"");
        assertThat(shown.text("/examples/0/passed")).isEqualTo("true");
        assertThat(shown.text("/examples/0/rule")).isEqualTo("1");
        assertThat(browser.post(ADDRESS + "/" + draft + "/activate", "{}").status()).isEqualTo(403);
        browser.signIn("agent");
        assertThat(browser.get(ADDRESS + "/" + draft + "/table").status()).isEqualTo(404);
        assertThat(browser.post(ADDRESS + "/" + draft + "/try", "{\"inputs\":{}}").status()).isEqualTo(404);
    }

    @Test
    void whoGivesNoTableBeginsWithAnEmptyOneWhoseGapIsNamed() {
        var made = browser.post(ADDRESS, "{\"name\":\"Less <than> & more\",\"key\":\"begun\"}");
        var shown = browser.get(ADDRESS + "/" + made.text("/id") + "/table");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(shown.text("/table/name")).isEqualTo("Less <than> & more");
        assertThat(shown.text("/findings/0/code")).isEqualTo("DECISION_GAP");
    }

    @Test
    void hostileXmlIsRefusedOnTheWayIn() {
        var bomb = table("- | \"X\"").replace("?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        var answer = browser.post(ADDRESS, body("Bad Key", bomb, "[1]", "nothing"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("fields")).extracting(field -> field.path("path").asString()).containsExactlyInAnyOrder("key", "xml", "testCases/0/inputs", "testCases/0/expected");
    }

    private static String table(String... rules) {
        return Dmn.table("UNIQUE", "price number", "remedy string", rules);
    }

    private String create(String key, String xml, String inputs, String expected) {
        var made = browser.post(ADDRESS, body(key, xml, inputs, expected));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }

    private static String body(String key, String xml, String inputs, String expected) {
        return "{\"name\":\"Goodwill\",\"key\":%s,\"xml\":%s,\"testCases\":[{\"name\":\"usual\",\"inputs\":%s,\"expected\":%s}]}".formatted(quoted(key), quoted(xml), quoted(inputs), quoted(expected));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}

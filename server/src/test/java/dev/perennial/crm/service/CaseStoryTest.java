package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint is taken down with reference to an order line, and only goes the ways that are legal. */
@StoryTest
class CaseStoryTest {

    @LocalServerPort
    int port;

    private Browser agent;
    private String customer;
    private String order;

    @BeforeEach
    void anAgentWithACustomer() {
        agent = signedIn("agent");
        customer = create("parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Case Zhang\"}");
        var admin = signedIn("admin");
        var product = admin.post("/api/products/products", "{\"name\":\"Case oil\",\"price\":{\"amount\":\"68.00\",\"currency\":\"CNY\"}}").text("/id");
        order = create("orders/sales-orders", """
                {"customer":"%s","orderedAt":"2026-05-01T06:00:00Z","shipTo":{"consignee":"Aunt Zhang","phone":"139 0000 4712","address":"Road B 2"},
                 "lines":[{"product":"%s","batch":"TEA-2604","quantity":2,"unitPrice":{"amount":"68.00","currency":"CNY"}}]}""".formatted(customer, product));
    }

    @Test
    void aComplaintCopiesTheOrderLineAndIsLinkedWithItsCall() {
        var call = create("interactions/interactions", "{\"channel\":\"CALL\",\"direction\":\"IN\",\"customer\":\"%s\",\"subject\":\"leaked\"}".formatted(customer));

        var received = agent.post("/api/service/cases", """
                {"customer":"%s","subject":"Leaked in the post","story":"The bottle arrived empty","interaction":"%s","reference":{"order":"%s","line":"1"},
                 "promise":{"text":"You will hear from us by tomorrow noon","dueAt":"2099-01-01T04:00:00Z"}}""".formatted(customer, call, order));

        assertThat(received.status()).as(received.body()).isEqualTo(201);
        assertThat(received.text("/status")).isEqualTo("RECEIVED");
        assertThat(received.text("/number")).startsWith("K-");
        assertThat(received.text("/reference/batch")).isEqualTo("TEA-2604");
        assertThat(received.text("/reference/price/amount")).isEqualTo("68.00");
        assertThat(received.text("/reference/shipTo/consignee")).isEqualTo("Aunt Zhang");
        assertThat(received.text("/reference/shipTo/phone")).isEqualTo("+8613900004712");
        assertThat(agent.get("/api/interactions/interactions/" + call).text("/record/id")).isEqualTo(received.text("/id"));
        assertThat(agent.get("/api/service/promises?filter=record%20eq%20'" + received.text("/id") + "'").text("/items/0/state")).isEqualTo("OPEN");
    }

    @Test
    void onlyLegalStepsArePossible() {
        var id = complaint();

        assertThat(act(id, "assess", "{\"reason\":\"leaked\"}").text("/code")).isEqualTo("service.WRONG_STATUS");
        assertThat(act(id, "acknowledge", "{}").text("/status")).isEqualTo("ACKNOWLEDGED");
        assertThat(act(id, "acknowledge", "{}").text("/code")).isEqualTo("service.WRONG_STATUS");
        assertThat(act(id, "assess", "{}").text("/code")).isEqualTo("service.REASON_MISSING");
        assertThat(act(id, "assess", "{\"reason\":\"leaked in the post\"}").text("/assessment/reason")).isEqualTo("leaked in the post");
        assertThat(act(id, "confirm", "{\"outcome\":\"RECEIVED\"}").text("/code")).isEqualTo("service.WRONG_STATUS");
        assertThat(act(id, "close", "{\"result\":\"x\",\"rootCause\":\"y\"}").text("/code")).isEqualTo("service.WRONG_STATUS");
        assertThat(act(id, "withdraw", "{\"reason\":\"found it\"}").text("/closing/result")).isEqualTo("found it");
        assertThat(act(id, "withdraw", "{\"reason\":\"again\"}").text("/code")).isEqualTo("service.ALREADY_CLOSED");
        assertThat(act(id, "reopen", "{\"reason\":\"it was not\"}").text("/status")).isEqualTo("ASSESSED");
    }

    @Test
    void anInquiryNeedsOnlyItsAnswer() {
        var id = agent.post("/api/service/cases", "{\"kind\":\"INQUIRY\",\"customer\":\"%s\",\"subject\":\"Which oil is for children?\"}".formatted(customer)).text("/id");

        var incomplete = act(id, "close", "{}");
        assertThat(incomplete.text("/code")).isEqualTo("service.CLOSING_INCOMPLETE");
        assertThat(incomplete.json().path("fields")).extracting(field -> field.path("path").asString()).containsExactly("result");
        assertThat(act(id, "close", "{\"result\":\"OIL-BABY-250\"}").text("/status")).isEqualTo("CLOSED");
    }

    @Test
    void everythingWrongWithANewCaseIsRefusedByName() {
        assertThat(agent.post("/api/service/cases", "{\"subject\":\"Nobody's\"}").text("/fields/0/path")).isEqualTo("customer");
        assertThat(agent.post("/api/service/cases", "{\"customer\":\"%s\"}".formatted(customer)).text("/fields/0/path")).isEqualTo("subject");
        assertThat(agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"x\",\"reference\":{\"order\":\"%s\",\"line\":\"7\"}}".formatted(customer, order)).text("/code")).isEqualTo("service.NO_SUCH_LINE");
        var other = create("parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Somebody Else\"}");
        assertThat(agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"x\",\"reference\":{\"order\":\"%s\"}}".formatted(other, order)).text("/fields/0/path")).isEqualTo("reference/order");
        assertThat(agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"x\",\"status\":\"CLOSED\"}".formatted(customer)).status()).isEqualTo(400);
    }

    @Test
    void whoPicksAndShipsSeesNothingOfTheStory() {
        var id = complaint();

        for (var department : List.of("warehouse", "shipping")) {
            var seen = signedIn(department).get("/api/service/cases/" + id);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text("/reference/shipTo/consignee")).isEqualTo("Aunt Zhang");
            assertThat(seen.json().has("story")).isFalse();
            assertThat(seen.json().path("masked")).extracting(path -> path.asString()).contains("story", "closing/result");
            assertThat(signedIn(department).post("/api/service/cases/" + id + "/acknowledge", "{}").status()).isEqualTo(403);
        }
        assertThat(signedIn("seller").get("/api/service/cases/" + id).status()).isIn(403, 404);
    }

    @Test
    void promisesAreWarnedOfThenBroken() {
        var id = complaint();
        var admin = signedIn("admin");
        var now = Instant.parse(admin.get("/api/session").text("/now"));
        var promise = agent.post("/api/service/promises", "{\"text\":\"We call you\",\"record\":{\"type\":\"service/cases\",\"id\":\"%s\"},\"dueAt\":\"%s\"}".formatted(id, now.plusSeconds(36_000)));
        assertThat(promise.status()).as(promise.body()).isEqualTo(201);

        admin.post("/api/platform/clock/advance", "{\"by\":\"PT9H\"}");
        assertThat(agent.get("/api/service/promises/" + promise.text("/id")).text("/warnedAt")).isNotBlank();
        assertThat(signedIn("lead").get("/api/platform/tasks").body()).contains("We call you");
        admin.post("/api/platform/clock/advance", "{\"by\":\"PT2H\"}");

        assertThat(agent.get("/api/service/promises/" + promise.text("/id")).text("/state")).isEqualTo("BROKEN");
        assertThat(agent.post("/api/service/promises/" + promise.text("/id") + "/keep", "{}").text("/state")).isEqualTo("BROKEN");
        assertThat(agent.post("/api/service/promises/" + promise.text("/id") + "/keep", "{}").text("/code")).isEqualTo("service.PROMISE_ENDED");
    }

    @Test
    void aTaskTellsInWordsThatAnActOnTheCaseMadeIt() {
        var id = complaint();
        var admin = signedIn("admin");

        var histories = admin.get("/api/platform/tasks?filter=record%20eq%20'" + id + "'").json().path("items").valueStream()
                .map(task -> admin.get("/api/platform/tasks/" + task.path("id").asString() + "/history").body()).toList();

        assertThat(histories).isNotEmpty().noneMatch(history -> history.contains("platform.tasks.verb."));
        assertThat(histories).anyMatch(history -> history.contains("\"name\":\"receive\",\"label\":\"By an act on another record\""));
    }

    @Test
    void aSurveyHasAScoreFromOneToFive() {
        var id = complaint();
        var sheet = "{\"record\":{\"type\":\"service/cases\",\"id\":\"" + id + "\"},\"score\":%d,\"comment\":\"quick\"}";

        assertThat(agent.post("/api/service/surveys", sheet.formatted(6)).text("/fields/0/path")).isEqualTo("score");
        var answered = agent.post("/api/service/surveys", sheet.formatted(5));
        assertThat(answered.status()).as(answered.body()).isEqualTo(201);
        assertThat(answered.text("/customer")).isEqualTo(customer);
        assertThat(answered.text("/answeredAt")).isNotBlank();
    }

    private String complaint() {
        var answer = agent.post("/api/service/cases", "{\"kind\":\"COMPLAINT\",\"customer\":\"%s\",\"subject\":\"Leaked\",\"story\":\"private words\",\"reference\":{\"order\":\"%s\"}}".formatted(customer, order));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private Answer act(String id, String verb, String body) {
        return agent.post("/api/service/cases/" + id + "/" + verb, body);
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }

    private String create(String type, String body) {
        var answer = agent.post("/api/" + type, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}

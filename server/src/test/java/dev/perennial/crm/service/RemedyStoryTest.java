package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a decision sets going, step by step, as the house does it for the process. */
@StoryTest
class RemedyStoryTest {

    @LocalServerPort
    int port;

    @Test
    void goodsAreSetAsideAtTheDecisionAndReachTheConsigneeOfTheOrder() {
        var stage = new ComplaintStage(port, 40);
        var id = decided(stage, "{\"remedy\":\"REPLACE\",\"returnNeeded\":false}");
        assertThat(available(stage)).isEqualTo("38");

        stage.must("admin", id, "issue-outbound-order", "{}");
        var asked = stage.must("admin", id, "request-approval", "{}");
        assertThat(asked.text("/status")).isEqualTo("FULFILLING");
        var order = asked.text("/fulfilment/outboundOrder");
        assertThat(stage.as("finance").get("/api/finance/approvals/" + asked.text("/fulfilment/approval")).text("/amount/amount")).isEqualTo("136.00");
        assertThat(stage.as("warehouse").get("/api/fulfilment/outbound-orders/" + order).status()).isEqualTo(404);
        stage.must("admin", id, "approve-outbound", "{}");
        assertThat(stage.as("warehouse").post("/api/fulfilment/outbound-orders/" + order + "/pick", "{\"lines\":[{\"line\":\"1\",\"scanned\":\"%s\",\"quantity\":2}]}".formatted(stage.productNumber)).status()).isEqualTo(200);
        var shipped = stage.as("shipping").post("/api/fulfilment/outbound-orders/" + order + "/ship", "{\"courier\":\"SF\",\"trackingNumber\":\"SF1234567890123\"}");
        assertThat(shipped.status()).as(shipped.body()).isEqualTo(200);
        assertThat(shipped.text("/consignee/name")).isEqualTo("Aunt Zhang");

        var verifying = stage.must("admin", id, "record-shipment", "{}");
        assertThat(verifying.text("/status")).isEqualTo("VERIFYING");
        assertThat(verifying.text("/fulfilment/parcel/trackingNumber")).isEqualTo("SF1234567890123");
        assertThat(stage.as("finance").get("/api/finance/costs?filter=record%20eq%20'" + id + "'").text("/items/0/amount/amount")).isEqualTo("79.00");
    }

    @Test
    void theCustomerIsAskedUntilHeIsContent() {
        var stage = new ComplaintStage(port, 0);
        var id = decided(stage, "{\"remedy\":\"REJECT\"}");
        stage.must("admin", id, "settle", "{}");

        assertThat(stage.act("agent", id, "inform", "{\"apologySaid\":true,\"resultTold\":true}").text("/code")).isEqualTo("service.OUTCOME_MISSING");
        assertThat(stage.act("agent", id, "inform", "{\"apologySaid\":true,\"outcome\":\"REACHED\"}").text("/fields/0/path")).isEqualTo("resultTold");
        stage.must("agent", id, "inform", "{\"apologySaid\":true,\"resultTold\":true,\"outcome\":\"REACHED\"}");
        var incomplete = stage.act("agent", id, "close", "{}");
        assertThat(incomplete.text("/code")).isEqualTo("service.CLOSING_INCOMPLETE");
        assertThat(incomplete.json().path("fields")).extracting(field -> field.path("path").asString()).contains("result", "rootCause", "closing/confirmedAt");
        assertThat(stage.must("agent", id, "confirm", "{\"outcome\":\"NOT_REACHED\"}").text("/reminder/unit")).isEqualTo("BUSINESS");
        assertThat(stage.act("agent", id, "confirm", "{}").text("/code")).isEqualTo("service.OUTCOME_MISSING");
        assertThat(stage.must("agent", id, "confirm", "{\"outcome\":\"RECEIVED\"}").text("/closing/confirmedAt")).isNotBlank();
        assertThat(stage.must("agent", id, "close", "{\"result\":\"Explained\",\"rootCause\":\"TRANSPORT\"}").text("/status")).isEqualTo("CLOSED");
        assertThat(stage.act("agent", id, "close", "{\"result\":\"x\",\"rootCause\":\"y\"}").text("/code")).isEqualTo("service.ALREADY_CLOSED");
    }

    @Test
    void aReminderComesAtItsMomentToWhoeverHasTheCase() {
        var stage = new ComplaintStage(port, 0);
        var id = decided(stage, "{\"remedy\":\"REJECT\"}");
        stage.must("admin", id, "settle", "{}");

        var reminded = stage.must("agent", id, "remind", "{\"in\":\"P3D\",\"unit\":\"CALENDAR\"}");
        assertThat(stage.act("agent", id, "remind", "{\"in\":\"-P1D\"}").status()).isEqualTo(400);
        stage.wait("P12D");

        assertThat(stage.seen("agent", id).text("/reminder/firedAt")).isNotBlank();
        assertThat(stage.as("agent").get("/api/platform/tasks?filter=kind%20eq%20'REMINDER'%20and%20record%20eq%20'" + id + "'").body()).contains(reminded.text("/number"));
    }

    @Test
    void whatIsNotThereCannotBePromisedButSomethingElseMayBeSent() {
        var stage = new ComplaintStage(port, 1);
        var other = stage.create("admin", "products/products", "{\"number\":\"X-%s\",\"name\":\"Other oil\",\"price\":{\"amount\":\"70.00\",\"currency\":\"CNY\"}}".formatted(stage.productNumber));
        stage.stock(other, 5);
        stage.create("admin", "fulfilment/substitutes", "{\"product\":\"%s\",\"substitute\":\"%s\",\"rank\":1}".formatted(stage.product, other));
        var id = assessed(stage);

        assertThat(stage.act("lead", id, "decide", "{\"remedy\":\"REPLACE\"}").text("/code")).isEqualTo("fulfilment.OUT_OF_STOCK");
        var options = stage.as("lead").get("/api/service/case-options/" + id);
        assertThat(options.json().at("/goods/enough").asBoolean()).as(options.body()).isFalse();
        assertThat(options.text("/instead/0/product")).isEqualTo(other);
        assertThat(stage.must("lead", id, "decide", "{\"remedy\":\"REPLACE\",\"substitute\":\"%s\"}".formatted(other)).text("/decision/substitute")).isEqualTo(other);
        assertThat(stage.as("agent").get("/api/service/case-options/" + id).status()).isEqualTo(403);
    }

    @Test
    void aWithdrawnCaseFreesEverything() {
        var stage = new ComplaintStage(port, 10);
        var id = decided(stage, "{\"remedy\":\"REPLACE\"}");
        stage.must("admin", id, "issue-outbound-order", "{}");
        var asked = stage.must("admin", id, "request-approval", "{}");

        stage.must("agent", id, "withdraw", "{\"reason\":\"found the bottle\"}");

        assertThat(available(stage)).isEqualTo("10");
        assertThat(stage.as("admin").get("/api/fulfilment/outbound-orders/" + asked.text("/fulfilment/outboundOrder")).text("/status")).isEqualTo("REFUSED");
        assertThat(stage.as("finance").get("/api/finance/approvals/" + asked.text("/fulfilment/approval")).text("/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void onlyTheLeadDecidesAndNobodyTakesTheStepsOfTheHouse() {
        var stage = new ComplaintStage(port, 10);
        var id = assessed(stage);

        for (var other : List.of("agent", "finance", "warehouse", "shipping", "desk", "manager"))
            assertThat(stage.act(other, id, "decide", "{\"remedy\":\"REPLACE\"}").status()).as(other).isIn(403, 404);
        for (var step : List.of("issue-outbound-order", "request-approval", "approve-outbound", "record-shipment", "settle"))
            assertThat(stage.act("lead", id, step, "{}").status()).as(step).isEqualTo(403);
    }

    private static String assessed(ComplaintStage stage) {
        var id = stage.complaint();
        stage.must("agent", id, "acknowledge", "{}");
        stage.must("agent", id, "assess", "{\"reason\":\"leaked in the post\"}");
        return id;
    }

    private static String decided(ComplaintStage stage, String decision) {
        var id = assessed(stage);
        stage.must("lead", id, "decide", decision);
        return id;
    }

    private static String available(ComplaintStage stage) {
        return stage.as("admin").get("/api/fulfilment/stock-items?filter=product%20eq%20'" + stage.product + "'").text("/items/0/available");
    }
}

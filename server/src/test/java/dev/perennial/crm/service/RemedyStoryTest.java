package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may be decided, and how a case that was decided comes to its end. */
@StoryTest
class RemedyStoryTest {

    @LocalServerPort
    int port;

    @Test
    void theCustomerIsAskedUntilHeIsContent() {
        var stage = new ComplaintStage(port, 0);
        var id = stage.decided("{\"remedy\":\"REJECT\"}");

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
        var id = stage.decided("{\"remedy\":\"REJECT\"}");

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
        var id = stage.assessed();

        assertThat(stage.act("lead", id, "decide", "{\"remedy\":\"REPLACE\"}").text("/code")).isEqualTo("fulfilment.OUT_OF_STOCK");
        var options = stage.as("lead").get("/api/service/case-options/" + id);
        assertThat(options.json().at("/goods/enough").asBoolean()).as(options.body()).isFalse();
        assertThat(options.text("/instead/0/product")).isEqualTo(other);
        assertThat(stage.must("lead", id, "decide", "{\"remedy\":\"REPLACE\",\"substitute\":\"%s\"}".formatted(other)).text("/decision/substitute")).isEqualTo(other);
        assertThat(stage.as("agent").get("/api/service/case-options/" + id).status()).isEqualTo(403);
    }

    @Test
    void onlyTheLeadDecidesAndNobodyTakesTheStepsOfTheHouse() {
        var stage = new ComplaintStage(port, 10);
        var id = stage.assessed();

        for (var other : List.of("agent", "finance", "warehouse", "shipping", "desk", "manager"))
            assertThat(stage.act(other, id, "decide", "{\"remedy\":\"REPLACE\"}").status()).as(other).isIn(403, 404);
        for (var step : List.of("issue-outbound-order", "request-approval", "approve-outbound", "record-shipment", "settle"))
            assertThat(stage.act("lead", id, step, "{}").status()).as(step).isEqualTo(403);
    }
}

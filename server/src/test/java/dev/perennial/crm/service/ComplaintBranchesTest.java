package dev.perennial.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;

/** Every way on which a complaint can leave the straight path. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=complaints")
class ComplaintBranchesTest {

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("dev.perennial.crm.platform.workflow.WorkRunner")
    SmartLifecycle processWork;

    @Test
    void whatFinanceRefusesGoesBackToTheLeadWithTheReason() {
        var stage = new ComplaintStage(port, 10);
        var id = stage.decided("{\"remedy\":\"REPLACE\"}");
        var order = stage.seen("lead", id).text("/fulfilment/outboundOrder");

        stage.finance(id, "refuse", "{\"reason\":\"ask for the bottle first\"}");

        var back = stage.seen("lead", id);
        assertThat(back.text("/status")).isEqualTo("ASSESSED");
        assertThat(back.text("/decision/returnedBecause")).isEqualTo("ask for the bottle first");
        assertThat(stage.available()).isEqualTo("10");
        assertThat(stage.as("admin").get("/api/fulfilment/outbound-orders/" + order).text("/status")).isEqualTo("REFUSED");
        assertThat(stage.tasks("lead", id)).hasSize(1);
        stage.must("lead", id, "decide", "{\"remedy\":\"REFUND\"}");
        stage.settle();
        stage.finance(id, "approve", "{}");
        assertThat(stage.seen("agent", id).text("/status")).isEqualTo("VERIFYING");
    }

    @Test
    void goodsThatRanOutBringTheCaseBackInsteadOfLeavingItStuck() {
        var stage = new ComplaintStage(port, 2);
        var id = stage.assessed();
        var first = stage.must("lead", id, "decide", "{\"remedy\":\"REPLACE\"}");
        assertThat(first.status()).isEqualTo(200);
        stage.settle();
        var other = stage.assessed();

        assertThat(stage.act("lead", other, "decide", "{\"remedy\":\"REPLACE\"}").text("/code")).isEqualTo("fulfilment.OUT_OF_STOCK");
        assertThat(stage.seen("lead", other).text("/status")).isEqualTo("ASSESSED");
        assertThat(stage.must("lead", other, "decide", "{\"remedy\":\"REFUND\"}").text("/status")).isEqualTo("DECIDED");
    }

    @Test
    void stockThatVanishesBetweenDecisionAndOutboundOrderBringsTheCaseBack() {
        var stage = new ComplaintStage(port, 2);
        var id = stage.assessed();
        var house = stage.as("admin").get("/api/fulfilment/stock-items?filter=product%20eq%20'" + stage.product + "'").text("/items/0/id");
        processWork.stop();
        try {
            stage.must("lead", id, "decide", "{\"remedy\":\"REPLACE\"}");
            var held = stage.as("lead").get("/api/fulfilment/reservations?filter=record%20eq%20'" + id + "'").text("/items/0/id");
            assertThat(stage.as("lead").post("/api/fulfilment/reservations/" + held + "/release", "{\"reason\":\"another needs them\"}").status()).isEqualTo(200);
            assertThat(stage.as("warehouse").post("/api/fulfilment/stock-items/" + house + "/scrap", "{\"quantity\":2,\"batch\":\"B1\",\"reason\":\"fell down\"}").status()).isEqualTo(200);
        } finally {
            processWork.start();
        }
        stage.settle();

        var back = stage.seen("lead", id);
        assertThat(back.text("/status")).as(back.body()).isEqualTo("ASSESSED");
        assertThat(back.text("/decision/returnedBecause")).contains("Out of stock");
        assertThat(back.text("/fulfilment/outboundOrder")).isBlank();
        assertThat(stage.tasks("lead", id)).hasSize(1);
        assertThat(stage.tasks("admin", id)).as("no incident, no second task").hasSize(1);
        stage.must("lead", id, "decide", "{\"remedy\":\"REFUND\"}");
        stage.settle();
        stage.finance(id, "approve", "{}");
        assertThat(stage.seen("agent", id).text("/status")).isEqualTo("VERIFYING");
    }

    @Test
    void aPromiseAboutToBeBrokenIsToldToTheLeadAndToManagementByTheProcess() {
        var stage = new ComplaintStage(port, 0);
        var id = stage.create("agent", "service/cases", "{\"kind\":\"COMPLAINT\",\"customer\":\"%s\",\"subject\":\"Leaked in the post\",\"reference\":{\"order\":\"%s\",\"line\":\"1\"},\"promise\":{\"text\":\"You will hear from us\",\"dueAt\":\"%s\"}}"
                .formatted(stage.customer, stage.order, Instant.parse(stage.now()).plus(Duration.ofHours(12))));
        stage.wait("PT8H");
        assertThat(told(stage, "manager", id)).as("three quarters of the time are not over").isEmpty();

        stage.wait("PT2H30M");

        assertThat(told(stage, "manager", id)).hasSize(1);
        assertThat(told(stage, "lead", id)).hasSize(1);
        assertThat(stage.seen("agent", id).text("/status")).as("the work itself goes on").isEqualTo("RECEIVED");
        stage.wait("PT1H");
        assertThat(told(stage, "manager", id)).as("told once").hasSize(1);
    }

    private static List<String> told(ComplaintStage stage, String who, String id) {
        return stage.notices(who, id).stream().filter(title -> title.contains("promise")).toList();
    }

    @Test
    void whoDecidedCannotApproveAndAWrongItemIsNotPicked() {
        var stage = new ComplaintStage(port, 10);
        var id = stage.assessed();
        stage.must("admin", id, "decide", "{\"remedy\":\"REPLACE\"}");
        stage.settle();
        var approval = "/api/finance/approvals/" + stage.seen("lead", id).text("/fulfilment/approval");
        assertThat(stage.as("admin").post(approval + "/approve", "{}").text("/code")).isEqualTo("finance.SAME_PERSON");
        stage.finance(id, "approve", "{}");
        var order = "/api/fulfilment/outbound-orders/" + stage.seen("lead", id).text("/fulfilment/outboundOrder");

        var wrong = stage.as("warehouse").post(order + "/pick", "{\"lines\":[{\"line\":\"1\",\"scanned\":\"SOMETHING-ELSE\",\"quantity\":2}]}");

        assertThat(wrong.text("/code")).isEqualTo("fulfilment.WRONG_ITEM");
        assertThat(stage.as("warehouse").get(order).text("/status")).isEqualTo("RELEASED");
        stage.pick(id);
        stage.ship(id);
        assertThat(stage.seen("agent", id).text("/status")).isEqualTo("VERIFYING");
        var history = stage.as("lead").get("/api/service/cases/" + id + "/history").body();
        assertThat(history).as("steps of the process by their name").contains("Issue the outbound order").contains("Record the shipment");
    }

    @Test
    void whoeverIsNotReachedThreeTimesGetsAMessage() {
        var stage = new ComplaintStage(port, 0);
        var id = stage.decided("{\"remedy\":\"REJECT\"}");
        stage.must("agent", id, "inform", "{\"outcome\":\"NOT_REACHED\"}");
        stage.settle();
        stage.must("agent", id, "confirm", "{\"outcome\":\"NOT_REACHED\"}");
        stage.settle();
        assertThat(stage.seen("agent", id).text("/verification/messagedAt")).isBlank();

        stage.must("agent", id, "confirm", "{\"outcome\":\"NOT_REACHED\"}");
        stage.settle();

        assertThat(stage.seen("agent", id).text("/verification/messagedAt")).isNotBlank();
        assertThat(stage.must("agent", id, "close", "{\"result\":\"Message sent\",\"rootCause\":\"LEAKED\"}").text("/status")).isEqualTo("CLOSED");
    }

    @Test
    void aDissatisfiedCustomerBringsTheCaseBackToTheLead() {
        var stage = new ComplaintStage(port, 0);
        var id = stage.decided("{\"remedy\":\"REJECT\"}");

        stage.must("agent", id, "confirm", "{\"outcome\":\"DISSATISFIED\"}");
        stage.settle();

        assertThat(stage.seen("lead", id).text("/status")).isEqualTo("ASSESSED");
        assertThat(stage.tasks("lead", id)).hasSize(1);
        stage.must("lead", id, "decide", "{\"remedy\":\"CREDIT\"}");
        stage.settle();
        stage.finance(id, "approve", "{}");
        stage.must("agent", id, "confirm", "{\"outcome\":\"RECEIVED\"}");
        stage.settle();
        stage.must("agent", id, "close", "{\"result\":\"Credit\",\"rootCause\":\"LEAKED\"}");
        stage.settle();
        assertThat(stage.must("agent", id, "reopen", "{\"reason\":\"the credit never came\"}").text("/status")).isEqualTo("ASSESSED");
        assertThat(stage.tasks("lead", id)).hasSize(1);
    }

    @Test
    void aWithdrawnComplaintFreesGoodsAndTakesAllTasksAway() {
        var stage = new ComplaintStage(port, 10);
        var id = stage.decided("{\"remedy\":\"REPLACE\"}");
        var decided = stage.seen("lead", id);

        stage.must("agent", id, "withdraw", "{\"reason\":\"found the bottle\"}");
        stage.settle();

        assertThat(stage.available()).isEqualTo("10");
        assertThat(stage.as("admin").get("/api/fulfilment/outbound-orders/" + decided.text("/fulfilment/outboundOrder")).text("/status")).isEqualTo("REFUSED");
        assertThat(stage.as("finance").get("/api/finance/approvals/" + decided.text("/fulfilment/approval")).text("/state")).isEqualTo("WITHDRAWN");
        assertThat(stage.tasks("finance", decided.text("/fulfilment/approval"))).isEmpty();
        assertThat(stage.tasks("admin", id)).isEmpty();
        assertThat(stage.notices("warehouse", id)).hasSize(2);
    }

    @Test
    void theWorkOfWhoeverIsAwayFallsToHisTeam() {
        var stage = new ComplaintStage(port, 0);
        var agent = stage.as("agent").get("/api/session").text("/user/id");
        var today = stage.now().substring(0, 10);
        var user = stage.as("admin").get("/api/platform/users/" + agent);
        assertThat(stage.as("admin").patch("/api/platform/users/" + agent, "{\"absence\":{\"from\":\"%s\",\"to\":\"%s\"}}".formatted(today, Instant.parse(stage.now()).plusSeconds(864_000).toString().substring(0, 10)),
                user.json().path("version").asLong()).status()).isEqualTo(200);
        try {
            var id = stage.complaint();
            assertThat(stage.tasks("desk", id)).as("a colleague of the department may take it").hasSize(1);
        } finally {
            stage.as("admin").patch("/api/platform/users/" + agent, "{\"absence\":{\"from\":null,\"to\":null}}", stage.as("admin").get("/api/platform/users/" + agent).json().path("version").asLong());
        }
    }

    @Test
    void theSameHappensToEverybodyAndOnlyTheGenerosityDiffers() {
        var stage = new ComplaintStage(port, 10);
        var id = stage.assessed();
        var proposal = stage.seen("lead", id).json().path("proposal");

        assertThat(proposal.path("remedy").asString()).isEqualTo("REPLACE");
        assertThat(proposal.path("customerValue").asString()).isEqualTo("STANDARD");
        assertThat(proposal.path("rule").asString()).contains("C1").contains("G1");
        assertThat(proposal.at("/limit/amount").asString()).isEqualTo("136.00");
        assertThat(stage.seen("agent", id).json().at("/masked").toString()).contains("proposal/valueThen/margin");
        assertThat(stage.seen("warehouse", id).json().at("/masked").toString()).contains("proposal/rule");
    }
}

package dev.perennial.crm.platform.workflow;

import static dev.perennial.crm.platform.workflow.Drawing.call;
import static dev.perennial.crm.platform.workflow.Drawing.end;
import static dev.perennial.crm.platform.workflow.Drawing.field;
import static dev.perennial.crm.platform.workflow.Drawing.flow;
import static dev.perennial.crm.platform.workflow.Drawing.handOver;
import static dev.perennial.crm.platform.workflow.Drawing.notice;
import static dev.perennial.crm.platform.workflow.Drawing.refused;
import static dev.perennial.crm.platform.workflow.Drawing.start;
import static dev.perennial.crm.platform.workflow.Drawing.timer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Processes;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders are led through hands, verbs, moments and messages by processes that an administrator drew. */
@StoryTest
class ProcessStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    Processes processes;

    @Autowired
    DSLContext database;

    private OrderDesk desk;

    @BeforeEach
    void signIn() {
        desk = new OrderDesk(port);
    }

    @Test
    void aTaskEndsWithItsVerbAndTheHouseGoesOnByItself() {
        desk.deployed(Drawing.of("confirm-and-deliver", start("confirm") + handOver("confirm", "confirm", "deliver") + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var order = started("confirm-and-deliver");
        assertThat(desk.tasks(order, "OPEN")).containsExactly("Step confirm");

        desk.act(order, "confirm");
        desk.advance("PT0S");

        assertThat(desk.status(order)).isEqualTo("DELIVERED");
        assertThat(desk.tasks(order, "OPEN")).isEmpty();
        assertThat(desk.tasks(order, "DONE")).containsExactly("Step confirm");
        assertThat(states(order)).containsExactly("ENDED");
        assertThat(desk.browser().get("/api/orders/sales-orders/" + order + "/history").body()).contains("confirm-and-deliver/deliver");
    }

    @Test
    void aRefusedStepTakesThePathForItsRefusalAndLeavesNothingHalfDone() {
        desk.deployed(Drawing.of("deliver-too-early", start("deliver") + call("deliver", "orders/sales-orders.deliver", "done") + refused("early", "deliver", "confirm")
                + handOver("confirm", "confirm", "deliver") + end("done")));
        var order = started("deliver-too-early");
        desk.advance("PT0S");
        assertThat(desk.tasks(order, "OPEN")).containsExactly("Step confirm");

        desk.act(order, "confirm");
        desk.advance("PT0S");

        assertThat(desk.status(order)).as("the loop back tried the refused step again").isEqualTo("DELIVERED");
        assertThat(states(order)).containsExactly("ENDED");
    }

    @Test
    void aRefusalWithoutAPathStopsThePlaceUntilAnAdministratorTriesAgain() {
        desk.deployed(Drawing.of("deliver-blindly", start("deliver") + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var order = started("deliver-blindly");
        desk.advance("PT0S");
        var incident = desk.incident(order);
        assertThat(incident.get("code").asString()).isEqualTo("orders.WRONG_STATUS");
        assertThat(incident.get("message").asString()).startsWith("Order ").endsWith(": this step is not possible.").doesNotContain("WRONG_STATUS");
        assertThat(incident.get("activity").asString()).isEqualTo("deliver");
        assertThat(states(order)).containsExactly("RUNNING");

        desk.act(order, "confirm");
        assertThat(desk.browser().post("/api/platform/process-incidents/" + incident.get("id").asString() + "/retry", "{}").status()).isEqualTo(200);
        desk.advance("PT0S");

        assertThat(desk.status(order)).isEqualTo("DELIVERED");
        assertThat(desk.incident(order).get("state").asString()).isEqualTo("RESOLVED");
    }

    @Test
    void timersRemindFirstAndThenTakeTheTaskAway() {
        desk.deployed(Drawing.of("remind-and-escalate", start("confirm") + handOver("confirm", "confirm", "done")
                + timer("remind", "confirm", false, "P1D", "reminder") + handOver("reminder", "", "reminded") + end("reminded")
                + timer("giveUp", "confirm", true, "P3D", "cancel")
                + call("cancel", "orders/sales-orders.cancel", "done", field("parameters", "{&quot;reason&quot;:&quot;nobody confirmed&quot;}")) + end("done")));
        var order = started("remind-and-escalate");

        desk.advance("P2D");
        assertThat(desk.tasks(order, "OPEN")).containsExactly("Step confirm", "Step reminder");
        assertThat(desk.status(order)).isEqualTo("PLACED");

        desk.advance("P2D");
        assertThat(desk.tasks(order, "OPEN")).containsExactly("Step reminder");
        assertThat(desk.tasks(order, "CANCELLED")).containsExactly("Step confirm");
        assertThat(desk.status(order)).isEqualTo("CANCELLED");
    }

    @Test
    void pathsPartByFiltersOnTheRecordAndMeetAgain() {
        desk.deployed(Drawing.of("both-and-one", start("both") + "<parallelGateway id=\"both\"/>" + flow("both", "confirm") + flow("both", "look") + handOver("confirm", "confirm", "meet")
                + handOver("look", "", "meet") + "<parallelGateway id=\"meet\"/>" + flow("meet", "which") + "<exclusiveGateway id=\"which\" default=\"which_done\"/>"
                + flow("which", "deliver", "status eq 'CONFIRMED'") + flow("which", "done") + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var order = started("both-and-one");
        assertThat(desk.tasks(order, "OPEN")).containsExactlyInAnyOrder("Step confirm", "Step look");

        desk.act(order, "confirm");
        desk.advance("PT0S");
        assertThat(desk.status(order)).as("the other branch is still under way").isEqualTo("CONFIRMED");
        desk.complete(order, "Step look");
        desk.advance("PT0S");

        assertThat(desk.status(order)).isEqualTo("DELIVERED");
    }

    @Test
    void aMessageTakesEverythingBackByTheSubProcessForIt() {
        desk.deployed(Drawing.of("withdrawable", start("inner") + "<subProcess id=\"inner\">" + "<startEvent id=\"innerStart\"/>" + flow("innerStart", "confirm") + handOver("confirm", "confirm", "innerEnd")
                + end("innerEnd") + "</subProcess>" + flow("inner", "done") + end("done")
                + "<subProcess id=\"onWithdrawal\" triggeredByEvent=\"true\"><startEvent id=\"withdrawal\"><messageEventDefinition messageRef=\"withdrawn\"/></startEvent>" + flow("withdrawal", "cancel")
                + call("cancel", "orders/sales-orders.cancel", "withdrawnEnd", field("parameters", "{&quot;reason&quot;:&quot;withdrawn&quot;}")) + end("withdrawnEnd") + "</subProcess>"));
        var order = started("withdrawable");

        processes.signal(record(order), "withdrawn");
        desk.advance("PT0S");

        assertThat(desk.tasks(order, "CANCELLED")).containsExactly("Step confirm");
        assertThat(desk.status(order)).isEqualTo("CANCELLED");
        assertThat(states(order)).containsExactly("ENDED");
    }

    @Test
    void aMessageThatCameTooEarlyIsFoundWhenTheProcessWaitsForIt() {
        desk.deployed(Drawing.of("paid-early", start("confirm") + handOver("confirm", "confirm", "wait")
                + "<intermediateCatchEvent id=\"wait\"><messageEventDefinition messageRef=\"paid\"/></intermediateCatchEvent>" + flow("wait", "deliver")
                + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var order = started("paid-early");
        processes.signal(record(order), "paid");

        desk.act(order, "confirm");
        desk.advance("PT0S");

        assertThat(desk.status(order)).isEqualTo("DELIVERED");
    }

    @Test
    void whicheverEventComesFirstDecides() {
        desk.deployed(Drawing.of("paid-or-late", start("wait") + "<eventBasedGateway id=\"wait\"/>" + flow("wait", "payment") + flow("wait", "late")
                + "<intermediateCatchEvent id=\"payment\"><messageEventDefinition messageRef=\"paid\"/></intermediateCatchEvent>" + flow("payment", "confirm")
                + "<intermediateCatchEvent id=\"late\"><timerEventDefinition><timeDuration>orderedAt add duration'P3650D'</timeDuration></timerEventDefinition></intermediateCatchEvent>" + flow("late", "cancel")
                + call("confirm", "orders/sales-orders.confirm", "done") + call("cancel", "orders/sales-orders.cancel", "done", field("parameters", "{&quot;reason&quot;:&quot;late&quot;}")) + end("done")));
        var order = started("paid-or-late");

        processes.signal(record(order), "paid");
        desk.advance("PT0S");

        assertThat(desk.status(order)).isEqualTo("CONFIRMED");
        assertThat(states(order)).containsExactly("ENDED");
    }

    @Test
    void aStartIsOnceForABusinessKeyAndCancellingTakesTheTasksOutOfTheInboxes() {
        desk.deployed(Drawing.of("only-confirm", start("confirm") + notice("tell", "Tell the sellers", "role:seller", "done") + handOver("confirm", "confirm", "tell") + end("done")));
        var order = desk.order();
        processes.start("only-confirm", record(order), Map.of(), "order-" + order);
        processes.start("only-confirm", record(order), Map.of(), "order-" + order);
        assertThat(desk.tasks(order, "OPEN")).containsExactly("Step confirm");

        processes.cancel(record(order), "called off");

        assertThat(desk.tasks(order, "OPEN")).isEmpty();
        assertThat(states(order)).containsExactly("CANCELLED");
    }

    @Test
    void whatRunsKeepsItsVersionWhenAnotherIsDeployed() {
        desk.deployed(Drawing.of("twice-drawn", start("confirm") + handOver("confirm", "confirm", "done") + end("done")));
        var old = started("twice-drawn");
        desk.deployed(Drawing.of("twice-drawn", start("look") + handOver("look", "confirm", "deliver") + call("deliver", "orders/sales-orders.deliver", "done") + end("done")));
        var young = started("twice-drawn");

        assertThat(desk.tasks(old, "OPEN")).containsExactly("Step confirm");
        assertThat(desk.tasks(young, "OPEN")).containsExactly("Step look");
        desk.act(old, "confirm");
        desk.act(young, "confirm");
        desk.advance("PT0S");

        assertThat(desk.status(old)).isEqualTo("CONFIRMED");
        assertThat(desk.status(young)).isEqualTo("DELIVERED");
    }

    @Test
    void aVerbThatIsTakenBackTakesTheProcessBackWithIt() {
        desk.deployed(Drawing.of("rehearsed", start("confirm") + handOver("confirm", "confirm", "done") + end("done")));
        var order = started("rehearsed");

        assertThat(desk.browser().post("/api/orders/sales-orders/" + order + "/confirm?dryRun=true", "{}").status()).isEqualTo(200);

        assertThat(desk.tasks(order, "OPEN")).containsExactly("Step confirm");
        assertThat(states(order)).containsExactly("RUNNING");
    }

    private UUID started(String key) {
        var order = desk.order();
        processes.start(key, record(order), Map.of(), null);
        return order;
    }

    private static RecordRef record(UUID order) {
        return RecordRef.of("orders/sales-orders", order);
    }

    private List<String> states(UUID order) {
        return database.fetch("select state from workflow.instances where record_id = ? order by started_at", order).into(String.class);
    }
}

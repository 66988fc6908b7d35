package dev.perennial.crm.platform.workflow;

import static dev.perennial.crm.platform.workflow.Drawing.call;
import static dev.perennial.crm.platform.workflow.Drawing.end;
import static dev.perennial.crm.platform.workflow.Drawing.flow;
import static dev.perennial.crm.platform.workflow.Drawing.handOver;
import static dev.perennial.crm.platform.workflow.Drawing.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.perennial.crm.platform.Processes;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people see of processes, and what definitions are refused. */
@StoryTest
class ProcessSeenTest {

    @LocalServerPort
    int port;

    @Autowired
    Processes processes;

    @Autowired
    PlanChecks checks;

    private OrderDesk desk;

    @BeforeEach
    void signIn() {
        desk = new OrderDesk(port);
    }

    @Test
    void theRecordsPageKnowsWhereItsProcessStandsAndWithWhom() {
        desk.deployed(Drawing.of("seen", start("confirm") + handOver("confirm", "confirm", "look") + handOver("look", "", "done") + end("done")));
        var order = desk.order();
        processes.start("seen", RecordRef.of("orders/sales-orders", order), Map.of(), null);
        desk.act(order, "confirm");

        var seen = desk.browser().get("/api/platform/processes/of?record=orders/sales-orders/" + order).json().at("/items/0");

        assertThat(seen.get("key").asString()).isEqualTo("seen");
        assertThat(seen.get("state").asString()).isEqualTo("RUNNING");
        assertThat(seen.get("xml").asString()).contains("<process id=\"seen\"");
        assertThat(state(seen, "confirm")).isEqualTo("PASSED");
        assertThat(state(seen, "look")).isEqualTo("ACTIVE");
        assertThat(step(seen, "look").at("/task/holders/0").asString()).isEqualTo("seller");
        assertThat(seen.get("flows").toString()).contains("start_confirm", "confirm_look").doesNotContain("look_done");
    }

    @Test
    void whoeverMayNotReadTheRecordSeesNothingOfItsProcess() {
        var order = desk.order();
        var agent = new Browser(port);
        agent.signIn("warehouse");
        var expected = agent.get("/api/orders/sales-orders/" + order).status();

        assertThat(agent.get("/api/platform/processes/of?record=orders/sales-orders/" + order).status()).isEqualTo(expected);
        assertThat(desk.browser().get("/api/platform/processes/of?record=orders/sales-orders/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.browser().get("/api/platform/processes/of?record=nonsense").status()).isEqualTo(400);
    }

    @Test
    void aDefinitionThatDoesMoreThanCallVerbsIsRefusedWithEachElementNamed() {
        var draft = desk.draft(Drawing.of("hostile", start("x") + "<serviceTask id=\"x\" flowable:class=\"java.lang.ProcessBuilder\"/>" + flow("x", "y")
                + "<scriptTask id=\"y\"><script>1</script></scriptTask>" + flow("y", "done") + end("done")));

        var refused = desk.deploy(draft);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("platform.PROCESS_NOT_ALLOWED");
        assertThat(paths(refused)).containsExactly("xml/x", "xml/y");
    }

    @Test
    void verbsFiltersAndPeopleThatDoNotExistAreToldBeforeAnythingRuns() {
        var draft = desk.draft(Drawing.of("mistaken", start("gone") + call("gone", "orders/sales-orders.vanish", "which") + "<exclusiveGateway id=\"which\"/>"
                + flow("which", "done", "mood eq 'GOOD'") + handOver("hand", "applaud", "done").replace("role:seller", "somebody") + end("done")));

        assertThat(paths(desk.deploy(draft))).contains("xml/gone", "xml/which_done", "xml/hand");
    }

    @Test
    void aDeployedDrawingStaysAsItIsAndOnlyAdministratorsDeploy() {
        var draft = desk.draft(Drawing.of("settled", start("confirm") + handOver("confirm", "confirm", "done") + end("done")));
        var lead = new Browser(port);
        lead.signIn("lead");
        assertThat(lead.get("/api/platform/process-definitions/" + draft).status()).isEqualTo(200);
        assertThat(lead.post("/api/platform/process-definitions/" + draft + "/deploy", "{}").status()).isEqualTo(403);
        assertThat(desk.deploy(draft).text("/edition")).isEqualTo("1");

        var changed = desk.browser().patch("/api/platform/process-definitions/" + draft, "{\"xml\":\"<x/>\"}", 2);

        assertThat(changed.text("/code")).as(changed.body()).isEqualTo("platform.PROCESS_NOT_DRAFT");
        assertThat(desk.deploy(draft).text("/code")).isEqualTo("platform.PROCESS_NOT_DRAFT");
    }

    @Test
    void everyDefinitionOfTheHouseIsAllowed() {
        assertThat(PlantProcesses.ours()).allSatisfy(xml -> assertThatCode(() -> checks.allowed(xml)).doesNotThrowAnyException());
    }

    private static JsonNode step(JsonNode process, String activity) {
        for (var step : process.get("steps")) if (step.get("activity").asString().equals(activity)) return step;
        throw new AssertionError(activity + " was not reached: " + process.get("steps"));
    }

    private static String state(JsonNode process, String activity) {
        return step(process, activity).get("state").asString();
    }

    private static List<String> paths(Browser.Answer refused) {
        var paths = new ArrayList<String>();
        refused.json().get("fields").forEach(field -> paths.add(field.get("path").asString()));
        return paths;
    }
}

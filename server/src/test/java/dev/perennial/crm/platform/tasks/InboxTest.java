package dev.perennial.crm.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class InboxTest {

    @LocalServerPort int port;
    @Autowired Inbox inbox;

    @Test
    void aTaskForARoleIsSeenByItsHoldersAndByNobodyElse() {
        var task = hand(StandardRole.WAREHOUSE);

        assertThat(signedIn("warehouse").get(address(task)).status()).isEqualTo(200);
        assertThat(signedIn("agent").get(address(task)).status()).isEqualTo(404);
        assertThat(signedIn("shipping").get("/api/platform/tasks").body()).doesNotContain(task.value().toString());
    }

    @Test
    void handedInTwiceUnderOneKeyItIsOneTask() {
        var order = new NewTask(TaskKind.TASK, "platform.told.task", List.of("Lan", "Pack"), null, List.of(Candidate.of(StandardRole.SHIPPING)), null, null, List.of(), UUID.randomUUID().toString());

        assertThat(inbox.hand(order)).isEqualTo(inbox.hand(order));
    }

    @Test
    void whoClaimsATaskHasItAndMayGiveItBack() {
        var task = hand(StandardRole.WAREHOUSE);
        var warehouse = signedIn("warehouse");

        var claimed = warehouse.post(address(task) + "/claim", "{}");
        assertThat(claimed.text("/assignee")).isEqualTo(claimed.text("/owner"));
        assertThat(warehouse.post(address(task) + "/release", "{}").json().at("/assignee").isNull()).isTrue();
        assertThat(warehouse.post(address(task) + "/complete", "{\"outcome\":\"on the shelf\"}").text("/state")).isEqualTo("DONE");
        assertThat(warehouse.post(address(task) + "/complete", "{}").text("/code")).isEqualTo("platform.TASK_ENDED");
    }

    @Test
    void aTaskThatAVerbAnswersCannotBeCompletedPastIt() {
        var record = RecordRef.of("platform/departments", UUID.fromString("00000000-0000-7000-8001-000000000015"));
        var task = inbox.hand(new NewTask(TaskKind.APPROVAL, "platform.told.task", List.of("Lan", "Approve"), record, List.of(Candidate.of(StandardRole.FINANCE)), null, null, List.of("approve", "refuse"), null));
        var finance = signedIn("finance");

        assertThat(finance.get(address(task)).text("/action/href")).isEqualTo("/api/platform/departments/" + record.id() + "/approve");
        assertThat(finance.post(address(task) + "/complete", "{}").text("/code")).isEqualTo("platform.TASK_HAS_ITS_ACT");
        assertThat(inbox.openOn(record)).extracting(open -> open.verbs()).containsExactly(List.of("approve", "refuse"));

        inbox.done(task, "approved", House.ACTOR);
        assertThat(inbox.openOn(record)).isEmpty();
    }

    @Test
    void aTaskMadeByHandGoesToAColleagueAndStaysInSightOfWhoAsked() {
        var agent = signedIn("agent");
        var desk = signedIn("desk").get("/api/session").text("/user/id");

        var made = agent.post("/api/platform/tasks", "{\"title\":\"Ring the courier\",\"assignee\":\"" + desk + "\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(agent.get("/api/platform/tasks/" + made.text("/id")).status()).isEqualTo(200);
        assertThat(signedIn("desk").get("/api/platform/tasks/" + made.text("/id")).text("/title")).isEqualTo("Ring the courier");
        assertThat(signedIn("seller").get("/api/platform/tasks/" + made.text("/id")).status()).isEqualTo(404);
    }

    private TaskId hand(StandardRole role) {
        return inbox.hand(new NewTask(TaskKind.TASK, "platform.told.task", List.of("Lan", "Pick"), null, List.of(Candidate.of(role)), null, null, List.of(), null));
    }

    private static String address(TaskId task) {
        return "/api/platform/tasks/" + task.value();
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }
}

package dev.perennial.crm.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.Inbox.Notice;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@StoryTest
@TestPropertySource(properties = "perennial.test.house=inbox")
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
    void manyNoticesAtOnceAreOneEachAndOneMessageForAll() {
        var key = UUID.randomUUID().toString();
        var notices = IntStream.range(0, 1_200).mapToObj(no -> new Notice("platform.told.task", List.of("Lan", "Pack " + no), null, List.of(Candidate.of(StandardRole.SHIPPING)), key + ":" + no)).toList();
        var before = mailsTo("shipping");
        var noticesBefore = notices("shipping");
        var ofOthers = notices("warehouse");

        inbox.notices(notices);
        inbox.notices(notices.subList(0, 700));

        assertThat(notices("shipping") - noticesBefore).isEqualTo(1_200);
        assertThat(mailsTo("shipping") - before).as("who is told of very much at once is not flooded").isBetween(1, 2);
        assertThat(signedIn("shipping").get("/api/platform/inbox?kind=NOTICE&limit=2").text("/items/0/title")).contains("Lan", "Pack");
        assertThat(notices("warehouse")).isEqualTo(ofOthers);
    }

    private int notices(String username) {
        return signedIn(username).get("/api/platform/inbox/counts").json().at("/kinds/NOTICE").asInt(0);
    }

    private int mailsTo(String username) {
        var admin = signedIn("admin");
        var id = signedIn(username).get("/api/session").text("/user/id");
        return admin.get("/api/platform/messages?count=exact&filter=recipient%20eq%20'" + id + "'").json().path("count").asInt();
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

    @Test
    void whoIsNamedInARunningTextFindsItInHisInboxIfHeMayReadIt() {
        var agent = signedIn("agent");
        var note = agent.post("/api/interactions/interactions", "{\"channel\":\"NOTE\",\"startedAt\":\"2026-11-20T08:00:00Z\",\"subject\":\"Caps\",\"body\":\"They leak again. @lead, what now? Also @shipping and @agent.\"}");
        assertThat(note.status()).as(note.body()).isEqualTo(201);
        agent.patch("/api/interactions/interactions/" + note.text("/id"), "{\"body\":\"They still leak, @lead.\"}", 1);

        var mentions = "/api/platform/tasks?filter=kind%20eq%20'MENTION'%20and%20record%20eq%20'" + note.text("/id") + "'";
        var told = signedIn("lead").get(mentions).json().at("/items");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).at("/title").asString()).contains("Caps");
        assertThat(signedIn("shipping").get(mentions).json().at("/items")).isEmpty();
        assertThat(agent.get(mentions).json().at("/items")).isEmpty();
    }

    @Test
    void theInboxHoldsWhatWaitsForMeWithAllThatIsNeededToAct() {
        var task = hand(StandardRole.WAREHOUSE);

        var item = itemOf("warehouse", task);
        assertThat(item.at("/title").asString()).isEqualTo("Lan has a task for you: Pick");
        assertThat(item.at("/action/href").asString()).isEqualTo(address(task) + "/complete");
        assertThat(item.at("/action/fields/0/path").asString()).isEqualTo("outcome");
        assertThat(item.at("/verbs").toString()).contains("claim", "delegate").doesNotContain("release");
        assertThat(itemOf("admin", task).isMissingNode()).as("an administrator's inbox holds only what waits for him").isTrue();
    }

    @Test
    void everybodyReadsAHouseTaskInHisOwnLanguage() {
        var task = hand(StandardRole.WAREHOUSE);
        var chinese = signedIn("warehouse").with("Accept-Language", "zh-CN");

        assertThat(chinese.get(address(task)).text("/title")).isEqualTo("Lan 交给你一项任务：Pick");
        assertThat(chinese.get("/api/platform/inbox?limit=500").body()).contains("Lan 交给你一项任务：Pick");
        assertThat(signedIn("warehouse").get("/api/platform/tasks?limit=500").body()).contains("Lan has a task for you: Pick");
    }

    @Test
    void theCountsSayHowManyWaitAndHowManyOfThemAreLate() {
        var before = signedIn("shipping").get("/api/platform/inbox/counts").json();
        inbox.hand(new NewTask(TaskKind.APPROVAL, "platform.told.task", List.of("Lan", "Pack"), null, List.of(Candidate.of(StandardRole.SHIPPING)), null, Instant.EPOCH, List.of(), null));

        var after = signedIn("shipping").get("/api/platform/inbox/counts").json();
        assertThat(after.at("/kinds/APPROVAL").asLong()).isEqualTo(before.at("/kinds/APPROVAL").asLong(0) + 1);
        assertThat(after.at("/overdue").asLong()).isEqualTo(before.at("/overdue").asLong() + 1);
        assertThat(after.at("/all").asLong()).isEqualTo(before.at("/all").asLong() + 1);
    }

    @Test
    void aNoticeReachesEachPersonAndIsMarkedAsReadByEach() {
        inbox.notice("platform.told.reminder", List.of("stock count"), null, List.of(Candidate.of(StandardRole.WAREHOUSE), Candidate.of(StandardRole.SHIPPING)), "count");

        var item = signedIn("warehouse").get("/api/platform/inbox?kind=notice").json().at("/items/0");
        assertThat(item.at("/title").asString()).isEqualTo("Reminder: stock count");
        signedIn("warehouse").post(item.at("/action/href").asString(), "{}");
        assertThat(signedIn("warehouse").get("/api/platform/inbox?kind=notice").body()).doesNotContain("stock count");
        assertThat(signedIn("shipping").get("/api/platform/inbox?kind=notice").body()).contains("stock count");
        assertThat(signedIn("warehouse").get("/api/platform/inbox?state=done").body()).contains("stock count");
    }

    @Test
    void whoeverATaskIsHandedToIsToldByMailOnce() {
        var order = new NewTask(TaskKind.TASK, "platform.told.task", List.of("Lan", "Weigh the parcel"), null, List.of(Candidate.of(StandardRole.SHIPPING)), null, null, List.of(), "weigh");
        inbox.hand(order);
        inbox.hand(order);

        var mails = signedIn("admin").get("/api/platform/mailbox?q=Weigh").json().at("/items");
        assertThat(mails.size()).isEqualTo(1);
        assertThat(mails.at("/0/address").asString()).isEqualTo("shipping@perennial.example");
        assertThat(mails.at("/0/subject").asString()).isEqualTo("Lan 交给你一项任务：Weigh the parcel / Lan has a task for you: Weigh the parcel");
    }

    @Test
    void whoDoesNotWantMailOfAKindGetsNone() {
        var finance = signedIn("finance");
        assertThat(finance.send("PATCH", "/api/platform/mail-wishes", "{\"mail\":{\"MENTION\":false}}").text("/mail/MENTION")).isEqualTo("false");

        inbox.hand(new NewTask(TaskKind.MENTION, "platform.told.task", List.of("Lan", "Look at invoice 88"), null, List.of(Candidate.of(StandardRole.FINANCE)), null, null, List.of(), null));

        assertThat(signedIn("admin").get("/api/platform/mailbox?q=88").json().at("/items").size()).isZero();
        assertThat(finance.get("/api/platform/inbox?kind=mention").body()).contains("Look at invoice 88");
    }

    @Test
    void nonsenseIsRefusedByName() {
        var agent = signedIn("agent");

        assertThat(agent.get("/api/platform/inbox?kind=lunch").text("/fields/0/path")).isEqualTo("kind");
        assertThat(agent.get("/api/platform/inbox?state=lost").text("/fields/0/path")).isEqualTo("state");
        assertThat(agent.get("/api/platform/inbox?limit=0").status()).isEqualTo(400);
        assertThat(agent.get("/api/platform/inbox?cursor=nowhere").status()).isEqualTo(400);
    }

    private JsonNode itemOf(String username, TaskId task) {
        for (var item : signedIn(username).get("/api/platform/inbox?limit=500").json().at("/items")) if (item.at("/id").asString().equals(task.value().toString())) return item;
        return MissingNode.getInstance();
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

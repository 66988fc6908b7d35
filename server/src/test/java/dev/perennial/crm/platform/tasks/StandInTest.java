package dev.perennial.crm.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.Inbox.NewTask;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.TaskId;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@StoryTest
@TestPropertySource(properties = "perennial.test.house=absences")
class StandInTest {

    @LocalServerPort int port;
    @Autowired Inbox inbox;
    @Autowired @Qualifier("businessClock") InstantSource clock;

    @Test
    void whileSomebodyIsAwayHisStandInHasHisTasksAndThenHeHasThemAgain() {
        var task = handTo("finance", List.of());
        assertThat(inboxOf("finance")).contains(task.value().toString());

        awayFor("finance", today().plusDays(1), today().plusDays(2), "manager");
        assertThat(inboxOf("finance")).contains(task.value().toString());
        assertThat(inboxOf("manager")).doesNotContain(task.value().toString());

        advance("P1D");
        assertThat(inboxOf("manager")).contains(task.value().toString());
        assertThat(inboxOf("finance")).doesNotContain(task.value().toString());

        advance("P2D");
        assertThat(inboxOf("finance")).contains(task.value().toString());
        assertThat(inboxOf("manager")).doesNotContain(task.value().toString());
    }

    @Test
    void withoutAStandInTheOtherCandidatesHaveIt() {
        awayFor("warehouse", today(), today().plusDays(3), null);

        var task = handTo("warehouse", List.of(Candidate.of(StandardRole.SHIPPING)));

        assertThat(inboxOf("shipping")).contains(task.value().toString());
    }

    @Test
    void withoutAnyCandidateTheTeamHasIt() {
        awayFor("seller", today(), null, null);

        var task = handTo("seller", List.of());

        assertThat(inboxOf("lead")).contains(task.value().toString());
        assertThat(inboxOf("desk")).doesNotContain(task.value().toString());
    }

    @Test
    void aReminderSpeaksOnceAtItsMomentToWhoeverIsThere() {
        var agent = signedIn("agent");
        var due = clock.instant().plusSeconds(3 * 86_400);
        agent.post("/api/platform/tasks", "{\"title\":\"Ring Mr Zhang again\",\"kind\":\"REMINDER\",\"dueAt\":\"" + due + "\"}");
        assertThat(mailsTo("agent", "Ring Mr Zhang again")).isZero();

        awayFor("agent", today(), today().plusDays(9), null);
        advance("P4D");
        advance("P1D");

        assertThat(mailsTo("agent", "Ring Mr Zhang again")).isZero();
        assertThat(mailsTo("lead", "Ring Mr Zhang again")).isEqualTo(1);
        assertThat(signedIn("lead").get("/api/platform/inbox?kind=reminder").text("/items/0/overdue")).isEqualTo("true");
    }

    private long mailsTo(String username, String words) {
        var found = 0L;
        for (var item : signedIn("admin").get("/api/platform/mailbox?q=Zhang").json().at("/items"))
            if (item.at("/address").asString().equals(username + "@perennial.example") && item.at("/subject").asString().contains(words)) found++;
        return found;
    }

    private TaskId handTo(String username, List<Candidate> others) {
        var user = new UserId(UUID.fromString(signedIn(username).get("/api/session").text("/user/id")));
        return inbox.hand(new NewTask(TaskKind.TASK, "platform.told.task", List.of("Lan", "Look"), null, others, user, null, List.of(), null));
    }

    private void awayFor(String username, LocalDate from, LocalDate to, String delegate) {
        var absence = "{\"from\":\"" + from + "\",\"to\":" + (to == null ? "null" : "\"" + to + "\"") + ",\"delegate\":"
                + (delegate == null ? "null" : "\"" + signedIn(delegate).get("/api/session").text("/user/id") + "\"") + "}";
        assertThat(signedIn(username).send("PATCH", "/api/session", "{\"absence\":" + absence + "}").status()).isEqualTo(204);
    }

    private void advance(String by) {
        assertThat(signedIn("admin").post("/api/platform/clock/advance", "{\"by\":\"" + by + "\"}").status()).isEqualTo(200);
    }

    private String inboxOf(String username) {
        return signedIn(username).get("/api/platform/inbox?limit=500").body();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }
}

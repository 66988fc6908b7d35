package dev.perennial.crm.service.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The verbs of a case move its clocks, and what is not done in business time is breached once. */
@StoryTest
class ClockStoryTest {

    @LocalServerPort
    int port;

    @Test
    void aCaseIsAnsweredInTimeAndDecidedTooLate() {
        var admin = signedIn("admin");
        policy(admin, "FIRST_REPLY", "PT4H");
        policy(admin, "DECISION", "PT8H");
        var agent = signedIn("agent");
        var customer = agent.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Clock Customer\"}").text("/id");
        var id = agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"Late\"}".formatted(customer)).text("/id");

        agent.post("/api/service/cases/" + id + "/acknowledge", "{}");
        assertThat(clock(agent, id, "FIRST_REPLY", "state")).isEqualTo("MET");
        assertThat(clock(agent, id, "DECISION", "state")).isEqualTo("RUNNING");
        var due = Instant.parse(clock(agent, id, "DECISION", "dueAt"));
        admin.post("/api/platform/clock/advance", "{\"by\":\"P14D\"}");

        assertThat(clock(agent, id, "DECISION", "state")).isEqualTo("BREACHED");
        assertThat(Instant.parse(clock(agent, id, "DECISION", "breachedAt"))).isEqualTo(due);
        assertThat(clock(agent, id, "DECISION", "warnedAt")).isNotBlank();
        agent.post("/api/service/cases/" + id + "/withdraw", "{\"reason\":\"over\"}");
        assertThat(clock(agent, id, "DECISION", "state")).isEqualTo("BREACHED");
        assertThat(clock(agent, id, "DECISION", "endedAt")).isNotBlank();
        assertThat(admin.post("/api/service/sla-clocks", "{}").status()).isIn(400, 403);
    }

    private static void policy(Browser admin, String metric, String target) {
        var made = admin.post("/api/service/sla-policies", "{\"name\":\"%s\",\"kind\":\"COMPLAINT\",\"metric\":\"%s\",\"target\":\"%s\",\"active\":true}".formatted(metric, metric, target));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private static String clock(Browser browser, String id, String metric, String field) {
        var answer = browser.get("/api/service/sla-clocks?filter=record%20eq%20'" + id + "'%20and%20metric%20eq%20'" + metric + "'&fields=state,dueAt,breachedAt,warnedAt,endedAt,metric");
        assertThat(answer.json().path("items").size()).as(answer.body()).isEqualTo(1);
        return answer.text("/items/0/" + field);
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }
}

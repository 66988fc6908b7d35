package dev.perennial.crm.service.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The verbs of a case move its clocks, and what is not done in business time is breached once. */
@StoryTest
class ClockStoryTest {

    private static final int MANY = 600;
    private static final String COPIES = """
            insert into service.sla_clocks (id, version, created_at, updated_at, owner, unit, record_type, record_id, policy, metric, state, target, elapsed, started_at, running_since, due_at, warn_at, warned_at, calendar)
            select uuidv7(), 1, created_at, created_at, owner, unit, record_type, record_id, policy, metric, 'RUNNING', target, 0, started_at, running_since, started_at - interval '1 hour', started_at, started_at, calendar
            from (select * from service.sla_clocks, generate_series(1, ?) where record_id = ? and metric = 'FIRST_REPLY') c""";

    @LocalServerPort
    int port;
    @Autowired
    DSLContext sql;
    @Autowired
    ClocksFallDue due;

    @Test
    void aCaseIsAnsweredInTimeAndDecidedTooLate() {
        var admin = signedIn("admin");
        policy(admin, "COMPLAINT", "FIRST_REPLY", "PT4H");
        policy(admin, "COMPLAINT", "DECISION", "PT8H");
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

    @Test
    void theOldestMessageWaitsForAnAnswerAndTheTimeToTheNextWordRestsWhileTheCustomerOwesOne() {
        var admin = signedIn("admin");
        for (var metric : List.of("NEXT_REPLY", "PERIODIC_UPDATE", "REQUESTER_WAIT")) policy(admin, "INQUIRY", metric, "PT8H");
        var agent = signedIn("agent");
        var customer = agent.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Writing Customer\"}").text("/id");
        var id = agent.post("/api/service/cases", "{\"kind\":\"INQUIRY\",\"customer\":\"%s\",\"subject\":\"Where is it\"}".formatted(customer)).text("/id");
        assertThat(clocks(agent, id, "NEXT_REPLY")).as("the first reply is still owed").isEmpty();
        assertThat(clocks(agent, id, "PERIODIC_UPDATE")).as("never beside an unmet first reply").isEmpty();
        message(agent, customer, id, "IN");
        assertThat(clocks(agent, id, "NEXT_REPLY")).as("the first reply answers this too").isEmpty();
        agent.post("/api/service/cases/" + id + "/acknowledge", "{}");
        assertThat(clocks(agent, id, "PERIODIC_UPDATE")).containsExactly("RUNNING");

        message(agent, customer, id, "IN");
        var oldest = clock(agent, id, "NEXT_REPLY", "dueAt");
        admin.post("/api/platform/clock/advance", "{\"by\":\"PT10M\"}");
        message(agent, customer, id, "IN");
        assertThat(clock(agent, id, "NEXT_REPLY", "dueAt")).as("the oldest message counts").isEqualTo(oldest);
        message(agent, customer, id, "OUT");

        assertThat(clocks(agent, id, "NEXT_REPLY")).containsExactly("MET");
        assertThat(clocks(agent, id, "PERIODIC_UPDATE")).containsExactlyInAnyOrder("MET", "RUNNING");
        assertThat(clocks(agent, id, "REQUESTER_WAIT")).containsExactly("RUNNING");
        assertThat(agent.post("/api/service/cases/" + id + "/close", "{\"result\":\"told\"}").status()).isEqualTo(200);
        assertThat(clocks(agent, id, "REQUESTER_WAIT")).containsExactly("MET");
        assertThat(clocks(agent, id, "PERIODIC_UPDATE")).containsOnly("MET");
    }

    @Test
    void runningClocksAreMovedToAnotherTargetAfterAPreviewAndABreachStays() throws InterruptedException {
        var admin = signedIn("admin");
        var made = admin.post("/api/service/sla-policies", "{\"name\":\"Moved\",\"kind\":\"COMPLAINT\",\"metric\":\"RESOLUTION\",\"tier\":\"SILVER\",\"target\":\"PT400H\",\"active\":true}");
        var policy = "/api/service/sla-policies/" + made.text("/id");
        var agent = signedIn("agent");
        var customer = agent.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Silver Customer\"}").text("/id");
        sql.execute("update parties.accounts_value set value_tier = 'SILVER' where id = ?", UUID.fromString(customer));
        var id = agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"Slow\"}".formatted(customer)).text("/id");
        var before = Instant.parse(clock(agent, id, "RESOLUTION", "dueAt"));
        assertThat(admin.get(policy + "/outdated-clocks").json().path("moved").asInt()).isZero();
        admin.patch(policy, "{\"target\":\"PT200H\"}", made.json().path("version").asLong());

        assertThat(admin.get(policy + "/outdated-clocks").json().path("moved").asInt()).isEqualTo(1);
        assertThat(admin.get(policy + "/outdated-clocks").json().path("overdueAtOnce").asInt()).isZero();
        assertThat(agent.post(policy + "/move-clocks", "{}").status()).isEqualTo(403);
        assertThat(signedIn("lead").post(policy + "/move-clocks", "{}").status()).isEqualTo(200);
        for (var i = 0; i < 100 && admin.get(policy + "/outdated-clocks").json().path("moved").asInt() > 0; i++) Thread.sleep(100);

        assertThat(clock(agent, id, "RESOLUTION", "target")).isEqualTo("PT200H");
        assertThat(Instant.parse(clock(agent, id, "RESOLUTION", "dueAt"))).isBefore(before);
        assertThat(clock(agent, id, "RESOLUTION", "state")).isEqualTo("RUNNING");
    }

    @Test
    void manyClocksFallingDueTogetherAreEachBreachedAndToldOnceHoweverManyServersLook() throws InterruptedException {
        var admin = signedIn("admin");
        policy(admin, "COMPLAINT", "FIRST_REPLY", "PT4H");
        var agent = signedIn("agent");
        var customer = agent.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Many Clocks\"}").text("/id");
        var id = UUID.fromString(agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"Many\"}".formatted(customer)).text("/id"));
        sql.execute(COPIES, MANY, id);
        var now = Instant.parse(admin.get("/api/session").text("/now"));

        var servers = IntStream.range(0, 3).mapToObj(_ -> Thread.ofVirtual().start(() -> due.doDue(now))).toList();
        for (var server : servers) server.join();

        assertThat(sql.fetchCount(table("service.sla_clocks"), condition("record_id = ? and state = 'RUNNING' and due_at <= ?", id, Timestamp.from(now)))).isZero();
        assertThat(sql.resultQuery("select count(*) from (select parent from service.sla_clocks_events e join service.sla_clocks c on c.id = e.parent where c.record_id = ? and e.kind = 'BREACH' group by parent having count(*) = 1) x", id).fetchSingle(0, int.class)).isEqualTo(MANY);
        assertThat(told(id)).isEqualTo(MANY);
    }

    @Test
    void anActThatComesAfterTheDueMomentBeforeAnybodyLookedTellsTheLeadOfTheBreachOnce() {
        policy(signedIn("admin"), "COMPLAINT", "FIRST_REPLY", "PT4H");
        var agent = signedIn("agent");
        var customer = agent.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Unwatched Customer\"}").text("/id");
        var id = agent.post("/api/service/cases", "{\"customer\":\"%s\",\"subject\":\"Unwatched\"}".formatted(customer)).text("/id");
        sql.execute("update service.sla_clocks_events set at = at - interval '60 days' where parent in (select id from service.sla_clocks where record_id = ? and metric = 'FIRST_REPLY')", UUID.fromString(id));

        assertThat(agent.post("/api/service/cases/" + id + "/acknowledge", "{}").status()).isEqualTo(200);
        agent.post("/api/service/cases/" + id + "/assess", "{}");

        assertThat(clock(agent, id, "FIRST_REPLY", "state")).isEqualTo("BREACHED");
        assertThat(told(UUID.fromString(id))).isEqualTo(1);
    }

    private int told(UUID record) {
        return sql.resultQuery("select count(*) from platform.tasks t join platform.task_words w on w.task = t.id where t.record_id = ? and w.code = 'service.notice.clock-breached.FIRST_REPLY' and t.owner = (select id from platform.users where username = 'lead')", record).fetchSingle(0, int.class);
    }

    private static void message(Browser agent, String customer, String about, String direction) {
        var made = agent.post("/api/interactions/interactions", "{\"channel\":\"MAIL\",\"direction\":\"%s\",\"customer\":\"%s\",\"startedAt\":\"%s\",\"subject\":\"Where is it\",\"record\":{\"type\":\"service/cases\",\"id\":\"%s\"}}"
                .formatted(direction, customer, agent.get("/api/session").text("/now"), about));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private static List<String> clocks(Browser browser, String id, String metric) {
        return browser.get("/api/service/sla-clocks?filter=record%20eq%20'" + id + "'%20and%20metric%20eq%20'" + metric + "'").json().path("items").valueStream().map(clock -> clock.path("state").asString()).toList();
    }

    private static void policy(Browser admin, String kind, String metric, String target) {
        var made = admin.post("/api/service/sla-policies", "{\"name\":\"%s\",\"kind\":\"%s\",\"metric\":\"%s\",\"target\":\"%s\",\"active\":true}".formatted(metric, kind, metric, target));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private static String clock(Browser browser, String id, String metric, String field) {
        var answer = browser.get("/api/service/sla-clocks?filter=record%20eq%20'" + id + "'%20and%20metric%20eq%20'" + metric + "'&fields=state,target,dueAt,breachedAt,warnedAt,endedAt,metric");
        assertThat(answer.json().path("items").size()).as(answer.body()).isEqualTo(1);
        return answer.text("/items/0/" + field);
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }
}

package dev.perennial.crm.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.http.ServerNews;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A telephone exchange tells of calls, in whatever order, and the house knows who is calling. */
@StoryTest
class CallStoryTest {

    @LocalServerPort
    int port;
    @Autowired
    List<ServerNews> servers;

    private Browser admin;
    private Browser exchange;
    private final String call = "call-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        admin = new Browser(port);
        admin.signIn("admin");
        exchange = admin.withToken(admin.post("/api/platform/tokens", "{\"name\":\"exchange\",\"types\":[\"interactions/interactions\"]}").text("/token"));
    }

    @Test
    void aRingingCallIsAnInteractionWithTheCustomerBeforeAnybodyAnswers() {
        var customer = customer("Zhou Min", "139 2000 0001");

        var taken = tell("newCall", "139-2000-0001", "2026-03-02T02:00:00Z");

        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        var interaction = admin.get("/api/interactions/interactions/" + taken.text("/interaction"));
        assertThat(interaction.text("/customer")).isEqualTo(customer);
        assertThat(interaction.text("/call/from")).isEqualTo("+8613920000001");
        assertThat(interaction.text("/call/state")).isEqualTo("RINGING");
        assertThat(interaction.json().at("/owner").toString()).contains(admin.get("/api/platform/users?filter=username%20eq%20'agent'").text("/items/0/id"));
        assertThat(admin.get("/api/parties/accounts/" + customer + "/timeline").body()).contains("\"kind\":\"interaction\"", "13920000001");
        assertThat(admin.get("/api/parties/accounts/" + customer + "/card").body()).contains("\"part\":\"interactions\"", taken.text("/interaction"));
    }

    @Test
    void aCallThatAnotherServerTookRingsInTheBrowserThatIsConnectedHere() throws Exception {
        var agent = new Browser(port);
        agent.signIn("agent");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/events")).header("Cookie", agent.cookie("PERENNIAL_SESSION").split(";")[0]).build();
        try (var line = HttpClient.newHttpClient(); var told = line.send(request, BodyHandlers.ofLines()).body()) {
            var heard = told.iterator();
            heard.next();   // the stream is open
            var others = servers.stream().filter(news -> news.topic().equals("call")).findFirst().orElseThrow();

            others.heard(JsonMapper.shared().readTree("{\"whose\":\"%s\",\"call\":{\"from\":\"+8613920000009\",\"step\":\"NEW_CALL\"}}".formatted(agent.get("/api/session").text("/user/id"))));

            while (!heard.next().equals("event: call")) assertThat(heard.hasNext()).isTrue();
            assertThat(heard.next()).contains("+8613920000009");
            agent.delete("/api/session");
        }
    }

    @Test
    void newsInAnyOrderAndTwiceMakeOneCall() {
        customer("Order Less", "139 2000 0002");

        var hungUp = tell("hangup", "13920000002", "2026-03-02T02:05:00Z");
        var answered = tell("answer", "13920000002", "2026-03-02T02:00:10Z");
        var rang = tell("newCall", "13920000002", "2026-03-02T02:00:00Z");
        var again = tell("newCall", "13920000002", "2026-03-02T02:00:00Z");
        var hungUpLater = tell("hangup", "13920000002", "2026-03-02T02:09:00Z");

        assertThat(List.of(answered, rang, again, hungUpLater)).allSatisfy(answer -> assertThat(answer.text("/interaction")).isEqualTo(hungUp.text("/interaction")));
        var interaction = admin.get("/api/interactions/interactions/" + hungUp.text("/interaction"));
        assertThat(interaction.text("/call/state")).isEqualTo("ENDED");
        assertThat(interaction.text("/startedAt")).isEqualTo("2026-03-02T02:00:00Z");
        assertThat(interaction.text("/call/answeredAt")).isEqualTo("2026-03-02T02:00:10Z");
        assertThat(interaction.text("/endedAt")).isEqualTo("2026-03-02T02:05:00Z");
    }

    @Test
    void aCallThatNobodyAnsweredIsMissed() {
        tell("newCall", "13920000003", "2026-03-02T02:00:00Z");
        var ended = tell("hangup", "13920000003", "2026-03-02T02:00:30Z");

        assertThat(admin.get("/api/interactions/interactions/" + ended.text("/interaction")).text("/call/state")).isEqualTo("MISSED");
    }

    @Test
    void theSameNewsAtTheSameTimeMakeOneInteraction() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 12).<Callable<Answer>>mapToObj(_ -> () -> tell("newCall", "13920000004", "2026-03-02T02:00:00Z")).toList());
            assertThat(answers).extracting(answer -> answer.get().text("/interaction")).containsOnly(answers.getFirst().get().text("/interaction"));
        }
    }

    @Test
    void severalPossibleCallersAreAllNamed() {
        var one = customer("Shared One", "139 2000 0005");
        var other = customer("Shared Two", "139 2000 0005");

        var interaction = admin.get("/api/interactions/interactions/" + tell("newCall", "13920000005", "2026-03-02T02:00:00Z").text("/interaction"));

        assertThat(interaction.json().path("customer").isNull()).isTrue();
        assertThat(interaction.json().path("candidates")).extracting(candidate -> candidate.asString()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void theConsigneeOfAnOrderIsKnownByHisNumber() {
        var customer = customer("Main Number", "139 2000 0006");
        admin.post("/api/orders/sales-orders", "{\"customer\":\"%s\",\"orderedAt\":\"2026-02-01T06:00:00Z\",\"shipTo\":{\"consignee\":\"Aunt\",\"phone\":\"139 2000 0007\"}}".formatted(customer));

        var interaction = admin.get("/api/interactions/interactions/" + tell("newCall", "13920000007", "2026-03-02T02:00:00Z").text("/interaction"));

        assertThat(interaction.text("/customer")).isEqualTo(customer);
    }

    @Test
    void withheldNumbersAndStrangersCallToo() {
        for (var from : List.of("anonymous", "", "+44 7700 900999", "'; drop table x; --")) {
            var taken = exchange.post("/api/contactcentre/cti/events", "{\"event\":\"newCall\",\"callId\":\"%s\",\"direction\":\"in\",\"from\":\"%s\",\"user\":\"nobody-here\"}".formatted(UUID.randomUUID(), from));
            assertThat(taken.status()).as(taken.body()).isEqualTo(202);
            assertThat(admin.get("/api/interactions/interactions/" + taken.text("/interaction")).json().path("customer").isNull()).isTrue();
        }
    }

    @Test
    void everythingWrongWithTheNewsIsNamedAtOnce() {
        var refused = exchange.post("/api/contactcentre/cti/events", "{\"event\":\"explode\",\"direction\":\"sideways\",\"at\":\"yesterday\",\"cause\":\"%s\"}".formatted("x".repeat(500)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("fields")).extracting(field -> field.path("path").asString()).containsExactlyInAnyOrder("event", "callId", "direction", "at", "cause");
        assertThat(exchange.post("/api/contactcentre/cti/events", "[]").status()).isEqualTo(400);
        assertThat(new Browser(port).post("/api/contactcentre/cti/events", "{}").status()).isEqualTo(401);
        var clerk = new Browser(port);
        clerk.signIn("warehouse");
        assertThat(clerk.post("/api/contactcentre/cti/events", "{\"event\":\"newCall\",\"callId\":\"x\"}").text("/code")).isEqualTo("platform.NOT_PERMITTED");
    }

    @Test
    void aCallIsFinishedOnlyWithItsOutcome() {
        var id = tell("newCall", "13920000008", "2026-03-02T02:00:00Z").text("/interaction");
        var agent = new Browser(port);
        agent.signIn("agent");

        assertThat(agent.post("/api/interactions/interactions/" + id + "/finish", "{\"outcome\":\" \"}").text("/code")).isEqualTo("interactions.OUTCOME_MISSING");
        assertThat(agent.post("/api/interactions/interactions/" + id + "/finish", "{\"outcome\":\"apologised\"}").text("/call/outcome")).isEqualTo("apologised");
        assertThat(agent.post("/api/interactions/interactions/" + id + "/finish", "{\"outcome\":\"again\"}").text("/code")).isEqualTo("interactions.ALREADY_FINISHED");
        tell("answer", "13920000008", "2026-03-02T02:10:00Z");
        assertThat(agent.get("/api/interactions/interactions/" + id).text("/call/state")).isEqualTo("ENDED");
    }

    private Answer tell(String event, String from, String at) {
        return exchange.post("/api/contactcentre/cti/events",
                "{\"event\":\"%s\",\"callId\":\"%s\",\"direction\":\"in\",\"from\":\"%s\",\"to\":\"+8657188886666\",\"user\":\"agent\",\"at\":\"%s\",\"cause\":null}".formatted(event, call, from, at));
    }

    private String customer(String name, String phone) {
        var answer = admin.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"%s\",\"contactPoints\":[{\"kind\":\"MOBILE\",\"value\":\"%s\"}]}".formatted(name, phone));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}

package dev.perennial.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.journal.JournalReader;
import dev.perennial.engine.list.People;
import dev.perennial.engine.support.Workshop;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventsTest {

    private static final String EVENTS = "/api/events";
    private static final String TOOLS = "/api/workshop/tools";
    private static final Actor ADMIN = People.administrator();
    private static WebHouse house;

    @BeforeAll static void open() {
        house = WebHouse.of(List.of(Workshop.BENCH, Workshop.TOOL));
        house.knows("admin", ADMIN);
        house.knows("own", People.somebody(Membership.NOWHERE, Scope.OWN, Set.of(Workshop.TOOLS)));
    }

    @AfterAll static void close() {
        house.close();
    }

    @Test void aChangeReachesWhoMaySeeItAndNobodyElse() throws Exception {
        try (var hers = new Listener(EVENTS, "own"); var his = new Listener(EVENTS, "admin")) {
            var foreign = create("admin", "Foreign");
            var own = create("own", "Own");

            assertThat(his.next()).isEqualTo("change {\"type\":\"workshop/tools\",\"id\":\"" + foreign + "\",\"version\":1,\"act\":\"create\"}");
            assertThat(his.next()).contains(own);
            assertThat(hers.next()).contains(own);
        }
    }

    @Test void theEndOfARecordIsTold() throws Exception {
        var id = create("admin", "Brittle");
        try (var listener = new Listener(EVENTS, "admin")) {
            house.ask("admin", "DELETE", TOOLS + "/" + id, null, "If-Match", "*");

            listener.until("gone {\"type\":\"workshop/tools\",\"id\":\"" + id + "\"}");
        }
    }

    @Test void whoLosesARecordIsToldThatItIsGone() throws Exception {
        var id = create("own", "Handed over");
        try (var listener = new Listener(EVENTS, "own")) {
            house.ask("admin", "PATCH", TOOLS + "/" + id, "{\"owner\":\"" + ADMIN.user() + "\"}", "If-Match", "*");

            listener.until("gone {\"type\":\"workshop/tools\",\"id\":\"" + id + "\"}");
        }
    }

    @Test void whoComesBackIsToldWhatHeMissed() throws Exception {
        String seen;
        try (var listener = new Listener(EVENTS, "admin")) {
            listener.until(create("admin", "Before"));
            seen = listener.lastId;
        }
        var missed = create("admin", "Meanwhile");

        try (var listener = new Listener(EVENTS, "admin", "Last-Event-ID", seen)) {
            assertThat(listener.next()).contains(missed);
            assertThat(listener.lastId).isNotEqualTo(seen);
        }
    }

    @Test void whoBeganToReadBeforeHisStreamOpenedIsToldWhatChangedInBetween() throws Exception {
        var begun = house.the(JournalReader.class).head();
        var missed = create("admin", "While the page was loading");

        try (var listener = new Listener("/api/events?after=" + begun, "admin")) {
            assertThat(listener.next()).contains(missed);
        }
    }

    @Test void manyChangesAtOnceAreToldAsOne() throws Exception {
        try (var listener = new Listener(EVENTS, "admin")) {
            for (var i = 0; i < 200; i++) house.post("admin", "/api/workshop/benches", "{\"name\":\"Bench " + i + "\"}");

            listener.until("stale {\"type\":\"workshop/benches\"}");
        }
    }

    @Test void aUserIsToldOfHisOwnJobsOnly() throws Exception {
        try (var hers = new Listener(EVENTS, "own"); var his = new Listener(EVENTS, "admin")) {
            house.the(EventStreams.class).publish(ADMIN.user(), "job", Map.of("done", 1));

            assertThat(his.next()).isEqualTo("job {\"done\":1}");
            assertThat(hers.hearsNothingFor(Duration.ofMillis(600))).isTrue();
        }
    }

    @Test void signingOutEndsTheStream() throws Exception {
        try (var listener = new Listener(EVENTS, "admin")) {
            house.the(EventStreams.class).closeAll(ADMIN.user());

            assertThat(listener.ended()).isTrue();
        }
    }

    @Test void theEndOfOneSessionLeavesTheUsersOthersListening() throws Exception {
        var left = UUID.randomUUID();
        try (var here = new Listener(EVENTS, "admin", "X-Door", UUID.randomUUID().toString()); var elsewhere = new Listener(EVENTS, "admin", "X-Door", left.toString())) {
            house.the(EventStreams.class).closeDoor(left);

            assertThat(elsewhere.ended()).isTrue();
            here.until(create("admin", "Still heard"));
        }
    }

    @Test void nobodyUnknownIsToldAnything() {
        assertThat(house.get(null, "/api/events").status()).isEqualTo(401);
    }

    private static String create(String actor, String name) {
        var answer = house.post(actor, TOOLS, "{\"name\":\"" + name + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("id").stringValue();
    }

    /** Listens to one stream; remembers events as name and payload. */
    private static final class Listener implements AutoCloseable {

        private static final String END = "END";

        private final HttpClient client = HttpClient.newHttpClient();
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final HttpResponse<Stream<String>> response;
        private volatile String lastId;
        private String event;

        Listener(String address, String actor, String... headers) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(house.address(address)).header("X-Actor", actor);
            if (headers.length > 0) request.headers(headers);
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                response.body().forEach(this::take);
            } catch (RuntimeException closed) {
                event = null;
            }
            heard.add(END);
        }

        private void take(String line) {
            if (line.startsWith("id: ")) lastId = line.substring(4);
            if (line.startsWith("event: ")) event = line.substring(7);
            if (line.startsWith("data: ")) heard.add(event + " " + line.substring(6));
        }

        String next() {
            try {
                var next = heard.poll(10, TimeUnit.SECONDS);
                assertThat(next).as("an event within ten seconds").isNotNull();
                return next;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        void until(String part) {
            assertThat(Stream.generate(this::next).limit(300).anyMatch(next -> next.contains(part))).isTrue();
        }

        boolean hearsNothingFor(Duration time) throws InterruptedException {
            return heard.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
        }

        boolean ended() {
            return Stream.generate(this::next).limit(50).anyMatch(END::equals);
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}

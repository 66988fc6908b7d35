package dev.perennial.crm.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the house at their desks, each signed in once: a session outlives the server that gave it. */
final class Staff {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;

    /** What the server said. */
    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status / 100 == 2;
        }

        /** The server asks to try again in a moment. */
        boolean isNotNow() {
            return status == UNAVAILABLE;
        }
    }

    private record Session(String cookies, String token) {}

    /** How many acts were begun, whatever became of them. */
    final AtomicInteger acts = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile RunningServer server;

    /** From now on everybody speaks to this server. */
    void turnTo(RunningServer server) {
        this.server = server;
    }

    /** What somebody sees; empty when it is not for him. */
    JsonNode read(String person, String path) throws IOException, InterruptedException {
        var answer = send(session(person), "GET", path, null, null);
        return answer.isDone() ? answer.body() : JSON.missingNode();
    }

    /** Does something under a key, so that doing it again is harmless. */
    Answer act(String person, String path, String key, String body) throws IOException, InterruptedException {
        var session = session(person);
        acts.incrementAndGet();
        return send(session, "POST", path, key, body);
    }

    /** Makes a record that must be possible. */
    String create(String person, String path, String body) throws IOException, InterruptedException {
        var answer = send(session(person), "POST", path, null, body);
        if (!answer.isDone()) throw new IllegalStateException(path + ": " + answer);
        return answer.body().path("id").asString();
    }

    private Session session(String person) throws IOException, InterruptedException {
        var known = sessions.get(person);
        if (known != null) return known;
        var request = HttpRequest.newBuilder(server.address().resolve("/api/session")).timeout(PATIENCE).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("username", person, "password", RunningServer.PASSWORD)))).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException(person + " cannot sign in: " + answer.body());
        var cookies = answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).toList();
        var token = cookies.stream().filter(cookie -> cookie.startsWith("XSRF-TOKEN=")).findFirst().orElseThrow().split("=", 2)[1];
        sessions.put(person, new Session(String.join("; ", cookies), token));
        return sessions.get(person);
    }

    private Answer send(Session session, String method, String path, String key, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).timeout(PATIENCE).header("Cookie", session.cookies()).header("X-XSRF-TOKEN", session.token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.header("Content-Type", "application/json");
        if (key != null) request.header("Idempotency-Key", key);
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body().isBlank() ? JSON.missingNode() : JSON.readTree(answer.body()));
    }
}

package dev.perennial.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in client of the server under measurement. */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final String token;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

    private Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static Api signIn(URI base, String username, String password) {
        var api = new Api(base, null);
        api.post("/api/session", Map.of("username", username, "password", password));
        return api;
    }

    /** A program that shows its token with each request. */
    static Api withToken(URI base, String token) {
        return new Api(base, token);
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Sends NDJSON and returns the answer's lines as text. */
    String bulk(String path, BodyPublisher lines) {
        return text(request(path).header("Content-Type", "application/x-ndjson").POST(lines));
    }

    /** The lines of an answer that goes on until either side ends it. */
    Stream<String> lines(String path) {
        try {
            var answer = http.send(request(path).setHeader("Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines());
            if (answer.statusCode() >= 300) throw new IllegalStateException(path + " answered " + answer.statusCode());
            return answer.body();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
        if (token != null) request.header("Authorization", "Bearer " + token);
        cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN")).findFirst().ifPresent(c -> request.header("X-XSRF-TOKEN", c.getValue()));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) {
        return JSON.readTree(text(request));
    }

    private String text(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
            return answer.body().isEmpty() ? "null" : answer.body();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

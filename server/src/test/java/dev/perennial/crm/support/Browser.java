package dev.perennial.crm.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as our pages do: keeps cookies and sends the token back that proves where a request comes from. */
public final class Browser {

    /** The password of every sample account in tests. */
    public static final String PASSWORD = "a good long password";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the server said. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The text at a JSON pointer. */
        public String text(String pointer) {
            return json().at(pointer).asString();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private boolean sendsXsrfToken = true;

    public Browser(int port) {
        this.port = port;
    }

    /** Another browser with the same cookies. */
    public Browser copy() {
        var copy = new Browser(port);
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** The same cookies used by a page of another site. */
    public Browser withoutXsrfToken() {
        var copy = copy();
        copy.sendsXsrfToken = false;
        return copy;
    }

    /** A program with a token instead of a browser with cookies. */
    public Browser withToken(String token) {
        return new Browser(port).with("Authorization", "Bearer " + token);
    }

    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer signIn(String username) {
        return signIn(username, PASSWORD);
    }

    public Answer signIn(String username, String password) {
        return post("/api/session", JSON.writeValueAsString(Map.of("username", username, "password", password)));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, String body, long version) {
        return copyWithVersion(version).send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer delete(String path, long version) {
        return copyWithVersion(version).send("DELETE", path, null);
    }

    /** The whole line with which a cookie was set. */
    public String cookie(String name) {
        return cookies.get(name);
    }

    private Browser copyWithVersion(long version) {
        var copy = copy();
        copy.headers.putAll(headers);
        copy.sendsXsrfToken = sendsXsrfToken;
        return copy.with("If-Match", "\"" + version + "\"");
    }

    /** Any request. */
    public Answer send(String method, String path, String body) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** A request whose body is no text; a header may say what it is. */
    public Answer sendBytes(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null) request.setHeader("Content-Type", "application/json");
        if (!cookies.isEmpty()) request.header("Cookie", cookies.values().stream().map(Browser::pair).collect(Collectors.joining("; ")));
        if (sendsXsrfToken && cookies.containsKey("XSRF-TOKEN")) request.header("X-XSRF-TOKEN", pair(cookies.get("XSRF-TOKEN")).split("=", 2)[1]);
        headers.forEach(request::setHeader);
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A file as it lies on the server. */
    public byte[] bytes(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", cookies.values().stream().map(Browser::pair).collect(Collectors.joining("; ")));
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String pair(String cookie) {
        var end = cookie.indexOf(';');
        return end < 0 ? cookie : cookie.substring(0, end);
    }
}

package dev.perennial.crm.connectors.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as a signed-in user, or with a token. */
final class HouseClient implements AutoCloseable {

    /** The server said no. */
    static final class Declined extends RuntimeException {

        Declined(String sentence) {
            super(sentence);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final String token = System.getenv("PERENNIAL_TOKEN");

    HouseClient(String address) {
        this.address = address;
    }

    /** Signs in as the administrator of the environment, in a trial as the sample administrator; a token needs no sign-in. */
    void signIn() throws IOException, InterruptedException {
        if (token != null) return;
        var user = Optional.ofNullable(System.getenv("PERENNIAL_ADMIN_USER")).orElse("admin");
        var password = password().orElseThrow(() -> new Declined("set PERENNIAL_ADMIN_USER and PERENNIAL_ADMIN_PASSWORD, or PERENNIAL_TOKEN"));
        signIn(user, password);
    }

    void signIn(String user, String password) throws IOException, InterruptedException {
        send("POST", "/api/session", BodyPublishers.ofString(JSON.writeValueAsString(Map.of("username", user, "password", password))), "application/json");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.noBody(), null);
    }

    /** Sends a file as a form would; the file is streamed, not read into memory. */
    JsonNode upload(String path, Map<String, String> fields, Path file) throws IOException, InterruptedException {
        var boundary = "perennial-" + UUID.randomUUID();
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(file.getFileName().toString().replace('"', '_'))
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        var body = BodyPublishers.concat(BodyPublishers.ofString(head.toString()), BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send("POST", path, body, "multipart/form-data; boundary=" + boundary);
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode send(String method, String path, BodyPublisher body, String contentType) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).method(method, body).header("Accept-Language", Locale.getDefault().toLanguageTag());
        if (contentType != null) request.header("Content-Type", contentType);
        if (token != null) request.header("Authorization", "Bearer " + token);
        cookie("XSRF-TOKEN").ifPresent(proof -> request.header("X-XSRF-TOKEN", proof));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) throw new Declined(sentence(answer.statusCode(), answer.body()));
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(cookie -> cookie.getValue()).findFirst();
    }

    private static String sentence(int status, String body) {
        try {
            var problem = JSON.readTree(body);
            return problem.path("detail").asString(problem.path("title").asString("the server answered " + status));
        } catch (RuntimeException _) {
            return "the server answered " + status;
        }
    }

    private static Optional<String> password() throws IOException {
        for (var name : new String[] {"PERENNIAL_ADMIN_PASSWORD", "PERENNIAL_DEMO_PASSWORD"})
            if (System.getenv(name) != null && !System.getenv(name).isEmpty()) return Optional.of(System.getenv(name));
        var kept = Path.of(System.getenv().getOrDefault("PERENNIAL_HOME", ".perennial"), "demo-password");
        if (Files.isReadable(kept)) return Optional.of(Files.readString(kept).strip());
        var console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("Password: ")).map(String::new);
    }
}

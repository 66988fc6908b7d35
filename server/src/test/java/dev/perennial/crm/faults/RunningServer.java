package dev.perennial.crm.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server as a process of its own on a home folder of its own, so that it can be killed for good. */
final class RunningServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PASSWORD = "evergreen-fault-test";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final int port;
    private final Process process;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

    private RunningServer(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts on the home folder, waits until it is ready and signs in as administrator. */
    static RunningServer on(Path home) throws Exception {
        return on(home, Map.of());
    }

    /** The same with settings of its own. */
    static RunningServer on(Path home, Map<String, String> settings) throws Exception {
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx288m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "dev.perennial.crm.Perennial");
        builder.environment().putAll(Map.of("PERENNIAL_HOME", home.toString(), "PERENNIAL_PORT", "" + port, "PERENNIAL_MODE", "test", "PERENNIAL_DEMO_PASSWORD", PASSWORD));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
        var server = new RunningServer(home, port, builder.start());
        server.awaitReady();
        server.send("POST", "/api/session", "application/json", null, "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    HttpResponse<String> send(String method, String path, String contentType, String ifMatch, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) request.header("Content-Type", contentType);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN")).findFirst().ifPresent(c -> request.header("X-XSRF-TOKEN", c.getValue()));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Hands in a file for import and returns the id of the job. */
    String upload(String kind, String name, String content) throws IOException, InterruptedException {
        var part = "--part\r\nContent-Disposition: form-data; name=\"";
        var body = part + "kind\"\r\n\r\n" + kind + "\r\n" + part + "file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--part--\r\n";
        var answer = send("POST", "/api/platform/imports", "multipart/form-data; boundary=part", null, body);
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
        return JSON.readTree(answer.body()).at("/job").asString(JSON.readTree(answer.body()).at("/id").asString());
    }

    /** The job as it stands. */
    JsonNode job(String id) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", "/api/platform/jobs/" + id, null, null, null).body());
    }

    /** kill -9 of the server alone; its PostgreSQL is left an orphan. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 of the server and of its PostgreSQL. */
    void killWithDatabase() throws Exception {
        var postmaster = Long.parseLong(Files.readAllLines(postmasterFile()).getFirst().strip());
        process.destroyForcibly();
        ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** A connection to the database behind the server, past the server. */
    Connection database() throws IOException, SQLException {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("postgres/access.properties"))) {
            access.load(reader);
        }
        var databasePort = Files.readAllLines(postmasterFile()).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort + "/perennial", "perennial", access.getProperty("owner.password"));
    }

    private Path postmasterFile() {
        return home.resolve("postgres/data/postmaster.pid");
    }

    private void awaitReady() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) throw new IllegalStateException("the server ended by itself, see " + home.resolve("server.log"));
            try {
                if (send("GET", "/actuator/health/readiness", null, null, null).statusCode() == 200) return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the server was not ready within " + PATIENCE);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(15))) process.destroyForcibly();
    }
}

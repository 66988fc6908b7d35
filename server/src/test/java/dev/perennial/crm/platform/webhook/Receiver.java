package dev.perennial.crm.platform.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program outside that listens, and answers what a test tells it to. */
final class Receiver implements AutoCloseable {

    /** One request as it came in. */
    record Told(Headers headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String text(String pointer) {
            return json().at(pointer).asString();
        }

        String id() {
            return headers.getFirst("webhook-id");
        }

        /** Checks one of the signatures by the letter of the specification. */
        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                var signed = id() + "." + headers.getFirst("webhook-timestamp") + "." + body;
                var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(headers.getFirst("webhook-signature").split(" ")).contains(expected);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Answers one request. */
    interface Manner {

        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Manner manner = exchange -> exchange.sendResponseHeaders(204, -1);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            told.add(new Told(exchange.getRequestHeaders(), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try (exchange) {
                manner.answer(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    void answers(int status, String text) {
        answers(exchange -> {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    void answers(Manner manner) {
        this.manner = manner;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?of=perennial";
    }

    /** The first request that is such a one, waited for. */
    Told next(Predicate<Told> such) {
        await(() -> told.stream().anyMatch(such));
        return told.stream().filter(such).findFirst().orElseThrow();
    }

    /** Waits for what will be true in a moment. */
    static void await(BooleanSupplier claim) {
        for (var round = 0; round < 300; round++) {
            if (claim.getAsBoolean()) return;
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("it did not come true within fifteen seconds");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.messages.Transport.Verdict;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to a provider and tells a certain no from an uncertain one. */
final class Webhook {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;

    Webhook(String address) {
        this.address = URI.create(address);
    }

    /** Posts the body; what a 2xx answer means says the reader. */
    Verdict post(String key, Object body, Function<String, Verdict> reader) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
        try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            return verdict(client.send(request, BodyHandlers.ofString()), reader);
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException away) {
            return new Verdict.NotNow(String.valueOf(away.getMessage()));
        } catch (IOException broken) {
            return new Verdict.Unknown(String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Verdict.Unknown(String.valueOf(stopped.getMessage()));
        }
    }

    private static Verdict verdict(HttpResponse<String> answer, Function<String, Verdict> reader) {
        var status = answer.statusCode();
        if (status / 100 == 2) return reader.apply(answer.body());
        if (status == TOO_MANY || status == AWAY) return new Verdict.NotNow("HTTP " + status);
        return status / 100 == 4 && status != TIMEOUT ? new Verdict.Never("HTTP " + status) : new Verdict.Unknown("HTTP " + status);
    }
}

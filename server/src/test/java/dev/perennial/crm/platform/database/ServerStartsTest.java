package dev.perennial.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class ServerStartsTest {

    @LocalServerPort
    private int port;

    @Test
    void theServerSaysThatItIsWell() throws Exception {
        var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness")).build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(question, BodyHandlers.ofString()).body()).contains("UP");
        }
    }
}

package dev.perennial.crm.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.perennial.crm.platform.Mode;
import dev.perennial.crm.platform.webhook.WebhookDelivery.Failure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands at the other end, an attempt ends in time, reads little and goes nowhere else. */
class PostTest {

    private static final byte[] BODY = "{}".getBytes();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1 << 20;

    private final Receiver outside = new Receiver();
    private final Receiver elsewhere = new Receiver();

    @AfterEach
    void close() {
        outside.close();
        elsewhere.close();
    }

    @Test
    void theAnswersBeginningIsKept() {
        outside.answers(200, "x".repeat(5_000));

        var answer = trying(outside.url());

        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).hasSize(Answer.LONGEST_TEXT);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        outside.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.url());
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(trying(outside.url()).failure()).isEqualTo(Failure.REDIRECTED);
        assertThat(elsewhere.told).isEmpty();
    }

    @Test
    void anAnswerWithoutEndIsLeftAfterItsBeginning() {
        outside.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var endless = 0; endless < 4_096; endless++) exchange.getResponseBody().write(new byte[MEGABYTE]);
        });

        var answer = trying(outside.url());

        assertThat(answer.isTaken()).isTrue();
        assertThat(answer.took()).isLessThan(PATIENCE);
    }

    @Test
    void anAnswerThatDripsIsTooSlow() {
        outside.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var drop = 0; drop < 100; drop++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                Thread.sleep(200);
            }
        });

        var answer = trying(outside.url());

        assertThat(answer.failure()).isEqualTo(Failure.TOO_SLOW);
        assertThat(answer.took()).isLessThan(PATIENCE.plusSeconds(2));
    }

    @Test
    void whoSaysNothingIsTooSlowAndWhoIsNotThereIsUnreachable() throws Exception {
        outside.answers(_ -> Thread.sleep(10_000));
        assertThat(trying(outside.url()).failure()).isEqualTo(Failure.TOO_SLOW);
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        assertThat(trying("http://127.0.0.1:" + port + "/").failure()).isEqualTo(Failure.UNREACHABLE);
    }

    @Test
    void inEarnestNothingInsideTheHouseIsReached() {
        var earnest = new Post(new Networks("", Mode.START), PATIENCE);

        for (var host : new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
            assertThat(earnest.send(endpoint(outside.url().replace("127.0.0.1", host)), Map.of(), BODY).failure()).as(host).isEqualTo(Failure.FORBIDDEN_ADDRESS);
        assertThat(earnest.send(endpoint("https://169.254.169.254/latest/meta-data"), Map.of(), BODY).failure()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
        assertThat(earnest.send(endpoint("http://1.1.1.1/"), Map.of(), BODY).failure()).as("plain http").isEqualTo(Failure.FORBIDDEN_ADDRESS);
        assertThat(outside.told).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfMade(folder)));
        server.createContext("/", exchange -> elsewhere.told.add(new Receiver.Told(exchange.getRequestHeaders(), "")));
        server.start();
        try {
            assertThat(trying("https://127.0.0.1:" + server.getAddress().getPort() + "/").failure()).isEqualTo(Failure.NOT_TRUSTED);
            assertThat(elsewhere.told).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext selfMade(Path folder) throws Exception {
        var store = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-keystore", store.toString(),
                "-storetype", "PKCS12", "-storepass", "changeit").redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static Answer trying(String url) {
        return new Post(new Networks("", Mode.TEST), PATIENCE).send(endpoint(url), Map.of("webhook-id", "1"), BODY);
    }

    private static Endpoint endpoint(String url) {
        return new Endpoint(URI.create(url));
    }
}

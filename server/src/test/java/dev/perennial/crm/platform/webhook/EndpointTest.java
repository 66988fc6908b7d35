package dev.perennial.crm.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.platform.Mode;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written down as an address, and how what goes there is signed and spaced out. */
class EndpointTest {

    private static final Networks IN_EARNEST = new Networks("", Mode.START);
    private static final Networks WITH_OWN = new Networks("10.1.0.0/16, fd00:1::/32", Mode.START);

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.com/", "gopher://example.com", "jdbc:postgresql://x/", "https://", "https:///path", "https://user:pass@example.com/", "https://admin@example.com/",
        "https://example.com/#part", "example.com", "//example.com/", "javascript:alert(1)", "https://exa mple.com/", "https://example.com:0/", "https://example.com:99999/", "https://[::1/", ""})
    void whatIsNoWebAddressIsRefused(String url) {
        assertThat(Endpoint.flaw(url, WITH_OWN)).contains("NOT_AN_ENDPOINT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://localhost/", "https://10.0.0.1/", "https://172.16.3.4/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data", "https://100.64.0.1/", "https://0.0.0.0/",
        "https://255.255.255.255/", "https://224.0.0.1/", "https://[::1]/", "https://[::]/", "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/", "https://[ff02::1]/"})
    void whatIsNotThePublicInternetIsRefused(String url) {
        assertThat(Endpoint.flaw(url, IN_EARNEST)).contains("ADDRESS_OUT_OF_BOUNDS");
    }

    @Test
    void publicAddressesMaySpeakEncryptedAndTheFirmsOwnNetworksPlainly() {
        assertThat(Endpoint.flaw("https://hooks.example.com:8443/a?b=c", IN_EARNEST)).isEmpty();
        assertThat(Endpoint.flaw("https://1.1.1.1/", IN_EARNEST)).isEmpty();
        assertThat(Endpoint.flaw("https://[2606:4700::1111]/", IN_EARNEST)).isEmpty();
        assertThat(Endpoint.flaw("http://hooks.example.com/", IN_EARNEST)).contains("NOT_ENCRYPTED");
        assertThat(Endpoint.flaw("http://127.0.0.1/", IN_EARNEST)).contains("NOT_ENCRYPTED");
        assertThat(Endpoint.flaw("http://10.1.2.3/", WITH_OWN)).isEmpty();
        assertThat(Endpoint.flaw("http://10.2.2.3/", WITH_OWN)).contains("NOT_ENCRYPTED");
        assertThat(Endpoint.flaw("https://10.2.2.3/", WITH_OWN)).contains("ADDRESS_OUT_OF_BOUNDS");
        assertThat(Endpoint.flaw("http://127.0.0.1/", new Networks("", Mode.DEMO))).isEmpty();
    }

    @Test
    void aNetworkHoldsItsAddressesToTheBit() {
        assertThat(Cidr.of("172.16.0.0/12").holds(InetAddress.ofLiteral("172.31.255.255"))).isTrue();
        assertThat(Cidr.of("172.16.0.0/12").holds(InetAddress.ofLiteral("172.32.0.0"))).isFalse();
        assertThat(Cidr.of("10.0.0.7").holds(InetAddress.ofLiteral("10.0.0.7"))).isTrue();
        assertThat(Cidr.of("10.0.0.7").holds(InetAddress.ofLiteral("::7"))).isFalse();
    }

    /** The example of the libraries of Standard Webhooks. */
    @Test
    void theSignatureIsThatOfTheSpecification() {
        var secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), body, List.of(secret))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void attemptsSpreadOverAboutADay() {
        var altogether = Duration.ZERO;
        for (var attempt = 1; attempt < Backoff.MOST_ATTEMPTS; attempt++) {
            var pause = Backoff.after(attempt);
            assertThat(pause).isBetween(Backoff.bare(attempt).multipliedBy(8).dividedBy(10), Backoff.bare(attempt).multipliedBy(12).dividedBy(10));
            altogether = altogether.plus(Backoff.bare(attempt));
        }

        assertThat(altogether).isBetween(Duration.ofHours(20), Duration.ofHours(30));
        assertThat(Backoff.bare(1)).isEqualTo(Duration.ofSeconds(5));
    }
}

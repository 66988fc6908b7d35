package dev.perennial.crm.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.perennial.crm.platform.MessageId;
import dev.perennial.crm.platform.Notifications.Channel;
import dev.perennial.crm.platform.messages.Transport.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider's answer is taken at its word, and no answer is no answer. */
class WebhookTest {

    private final List<String> received = new ArrayList<>();
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (status == 0) {
                exchange.close();
                return;
            }
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void aTextMessageIsHandedOverWithItsNumberAndItsOwnKey() {
        assertThat(sms()).isEqualTo(new Verdict.Sent());

        assertThat(received.getFirst()).contains("\"to\":\"+8613800004711\"", "\"text\":\"已发出\"", "\"id\":");
    }

    @Test
    void theGroupChatHearsTheWordsAndItsRobotsNoIsANo() {
        assertThat(chat()).isEqualTo(new Verdict.Sent());
        assertThat(received.getFirst()).contains("\"msgtype\":\"text\"", "\"content\":\"已发出\"");

        answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        assertThat(chat()).isEqualTo(new Verdict.Never("errcode 93000"));
        answer = "{\"errcode\":45009}";
        assertThat(chat()).isInstanceOf(Verdict.NotNow.class);
        answer = "<html>";
        assertThat(chat()).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void aRefusalIsFinalATooManyIsNotAndABrokenServerIsUnknown() {
        status = 400;
        assertThat(sms()).isEqualTo(new Verdict.Never("HTTP 400"));
        status = 429;
        assertThat(sms()).isEqualTo(new Verdict.NotNow("HTTP 429"));
        status = 500;
        assertThat(sms()).isEqualTo(new Verdict.Unknown("HTTP 500"));
        status = 0;
        assertThat(sms()).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void aProviderThatIsAwayTookNothing() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThat(new SmsTransport(new Webhook("http://127.0.0.1:" + port)).send(message(Channel.SMS))).isInstanceOf(Verdict.NotNow.class);
    }

    private Verdict sms() {
        return new SmsTransport(new Webhook(address())).send(message(Channel.SMS));
    }

    private Verdict chat() {
        return new GroupChatTransport(new Webhook(address())).send(message(Channel.WECOM));
    }

    private String address() {
        return "http://127.0.0.1:" + provider.getAddress().getPort() + "/";
    }

    private static Message message(Channel channel) {
        return new Message(new MessageId(UUID.randomUUID()), channel, Message.State.QUEUED, "已发出", "+8613800004711", null, null, "已发出", null, 0, null);
    }
}

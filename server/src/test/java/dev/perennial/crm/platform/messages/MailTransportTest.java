package dev.perennial.crm.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.perennial.crm.platform.MessageId;
import dev.perennial.crm.platform.Notifications.Channel;
import dev.perennial.crm.platform.messages.Transport.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said of a mail afterwards is true: sent, certainly not taken, or unknown. */
class MailTransportTest {

    @Test
    void mailArrivesWithItsWordsInBothScripts() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(sentTo(server.getSmtp().getPort())).isEqualTo(new Verdict.Sent());

            var arrived = server.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).isEqualTo("您的包裹 Your parcel");
            assertThat(arrived.getContent().toString()).contains("已发出");
            assertThat(arrived.getHeader("Message-ID")[0]).contains("@perennial>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayTookNothing() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThat(sentTo(port)).isInstanceOf(Verdict.NotNow.class);
    }

    @Test
    void aRefusedAddressIsAFinalNoAndAFullMailboxIsNot() throws IOException {
        assertThat(whenServerSays("RCPT", "550 no such mailbox")).isInstanceOf(Verdict.Never.class);
        assertThat(whenServerSays("RCPT", "452 mailbox full")).isInstanceOf(Verdict.NotNow.class);
        assertThat(whenServerSays(".", "554 spam")).isInstanceOf(Verdict.Never.class);
    }

    @Test
    void aLineThatBreaksAfterTheLetterLeavesAnHonestUnknown() throws IOException {
        assertThat(whenServerSays(".", null)).isInstanceOf(Verdict.Unknown.class);
    }

    private static Verdict whenServerSays(String command, String answer) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> talk(server, command, answer));
            return sentTo(server.getLocalPort());
        }
    }

    /** A mail server that agrees to everything but one command; it hangs up where there is no answer. */
    private static void talk(ServerSocket server, String command, String answer) {
        try (Socket line = server.accept(); var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            say(line, "220 ready");
            var inLetter = false;
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                if (inLetter && !said.equals(".")) continue;
                if (said.startsWith(command)) {
                    if (answer == null) return;
                    say(line, answer);
                } else say(line, said.equals("DATA") ? "354 go on" : "250 fine");
                inLetter = said.equals("DATA");
            }
        } catch (IOException hungUp) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    private static Verdict sentTo(int port) {
        var message = new Message(new MessageId(UUID.randomUUID()), Channel.MAIL, Message.State.QUEUED, "您的包裹 Your parcel", "zhang@example.com", null, null, "It is on its way. 已发出。", null, 0, null);
        return new MailTransport(SmtpAddress.of("smtp://127.0.0.1:" + port, "perennial@example.com")).send(message);
    }
}

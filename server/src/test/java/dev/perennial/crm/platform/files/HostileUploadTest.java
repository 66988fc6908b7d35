package dev.perennial.crm.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads that somebody made to do harm, and servers that die in between. */
@StoryTest
class HostileUploadTest {

    @LocalServerPort
    int port;
    @Autowired
    FileStore store;
    @Autowired
    OrphanSweep orphans;

    private Browser agent;
    private String record;

    @BeforeEach
    void aRecord() {
        agent = new Browser(port);
        agent.signIn("agent");
        record = "parties/accounts/" + agent.post("/api/parties/accounts", "{\"kind\":\"PERSON\",\"name\":\"Upload Zhang\"}").text("/id");
    }

    @Test
    void aNameWithAPathStaysAName() {
        var added = new Upload().with("../../../x.png", "image/png", Photos.png("x")).to(record, agent);

        assertThat(added.text("/items/0/name")).isEqualTo("x.png");
    }

    @Test
    void whatIsNoFileIsRefusedByName() {
        assertThat(new Upload().to(record, agent).text("/fields/0/code")).isEqualTo("REQUIRED");
        assertThat(new Upload().with("none.png", "image/png", new byte[0]).to(record, agent).text("/fields/0/code")).isEqualTo("FILE_EMPTY");
        assertThat(new Upload().with("a.jpg", "image/jpeg", Photos.joined(Photos.bytes(0xFF, 0xD8, 0xFF), Photos.latin("<script>"))).to(record, agent).text("/fields/0/code")).isEqualTo("BROKEN_PICTURE");
        assertThat(new Upload().with("a.png", "image/png", Photos.png("a")).to("nowhere", agent).text("/fields/0/code")).isEqualTo("NOT_A_REFERENCE");
        assertThat(new Upload().with("a.png", "image/png", Photos.png("a")).to("parties/nothing/" + UUID.randomUUID(), agent).status()).isEqualTo(404);
        assertThat(new Upload().with("a.png", "image/png", Photos.png("a")).to("parties/accounts/" + UUID.randomUUID(), agent).status()).isEqualTo(404);
        assertThat(agent.post("/api/platform/files?record=" + record, "{}").status()).isIn(400, 403);
        assertThat(files()).isZero();
    }

    @Test
    void oneBadFileAmongGoodOnesRefusesAll() {
        var answer = new Upload().with("good.png", "image/png", Photos.png("good")).with("none.png", "image/png", new byte[0]).to(record, agent);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/fields/0/path")).isEqualTo("file/1");
        assertThat(files()).isZero();
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(new Upload().with("big.bin", "image/png", new byte[(20 << 20) + 1]).to(record, agent).status()).isEqualTo(413);
        assertThat(new Upload().with("just.bin", "image/png", new byte[20 << 20]).to(record, agent).status()).isEqualTo(201);
        assertThat(many(21).text("/fields/0/code")).isEqualTo("TOO_MANY");
        assertThat(many(60).status()).isIn(400, 413);
    }

    @Test
    void aRecordHoldsTwoHundredFiles() {
        for (var i = 0; i < 10; i++) assertThat(many(20).status()).isEqualTo(201);

        assertThat(many(1).text("/fields/0/code")).isEqualTo("TOO_MANY");
    }

    @Test
    void aRequestThatClaimsTwoGigabytesIsAnsweredBeforeTheyCome() throws IOException {
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(("POST /api/platform/files?record=" + record + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 2147483648\r\n\r\n--b\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().flush();

            assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).matches("HTTP/1.1 4\\d\\d");
        }
    }

    @Test
    void bytesThatAServerLeftBehindGoAfterADayAndTheOthersStay() throws IOException {
        var kept = store.place(new Upload().with("kept.png", "image/png", Photos.png("kept")).to(record, agent).text("/items/0/hash"));
        var yesterday = settled("left behind yesterday");
        var now = settled("left behind just now");
        var draft = store.receive(new ByteArrayInputStream(Photos.png("half way"))).draft();
        var longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (var old : new Path[] {kept, yesterday, draft}) Files.setLastModifiedTime(old, longAgo);

        assertThat(orphans.sweep(longAgo.toInstant().plus(Duration.ofDays(1)))).isGreaterThanOrEqualTo(2);

        assertThat(yesterday).doesNotExist();
        assertThat(draft).doesNotExist();
        assertThat(kept).exists();
        assertThat(now).exists();
    }

    private Path settled(String content) throws IOException {
        var received = store.receive(new ByteArrayInputStream(Photos.png(content)));
        store.settle(received);
        return store.place(received.hash());
    }

    private Answer many(int count) {
        var upload = new Upload();
        for (var i = 0; i < count; i++) upload.with(i + ".png", "image/png", Photos.png(UUID.randomUUID().toString()));
        return upload.to(record, agent);
    }

    private long files() {
        return agent.get("/api/platform/files/of?record=" + record).json().path("items").size();
    }
}

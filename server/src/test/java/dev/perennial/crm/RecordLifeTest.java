package dev.perennial.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of an account as a client of the API sees it, from the first contact to the recycle bin. */
@StoryTest
class RecordLifeTest {

    private static final String ACCOUNTS = "/api/parties/accounts";

    @LocalServerPort int port;
    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @Test
    void anAccountIsFoundByNamePinyinTelephoneAndCity() {
        var id = account("云栖茶叶行", "13911112222");

        for (var words : List.of("%E4%BA%91%E6%A0%96", "yunqi", "yqcy", "chaye", "qcy", "222", "2222", "13911112222", "139%201111%202222", "%2B86%20139%201111%202222", "2222%20%E4%BA%91%E6%A0%96")) {
            var hit = admin.get("/api/search?q=" + words + "&types=parties/accounts").json().at("/groups/0/hits/0");
            assertThat(hit.path("id").asString()).as(words).isEqualTo(id);
            assertThat(hit.at("/why/label").asString()).as(words).isNotEmpty();
        }
    }

    @Test
    void everyChangeStandsInHistoryAndTimelineAndCanBeLookedBackAt() throws InterruptedException {
        var id = account("Before the change", "13911113333");
        Thread.sleep(5);
        var between = Instant.now();
        Thread.sleep(5);
        admin.patch(ACCOUNTS + "/" + id, "{\"name\":\"After the change\"}", 1);

        var history = admin.get(ACCOUNTS + "/" + id + "/history").json();
        var timeline = admin.get(ACCOUNTS + "/" + id + "/timeline?limit=1").json();
        var older = admin.get(ACCOUNTS + "/" + id + "/timeline?limit=1&cursor=" + timeline.get("next").asString()).json();

        assertThat(history.at("/items/0/changes/0").toString()).contains("\"before\":\"Before the change\"").contains("\"after\":\"After the change\"");
        assertThat(history.get("items").size()).isEqualTo(2);
        assertThat(timeline.at("/items/0/kind").asString()).isEqualTo("change");
        assertThat(older.at("/items/0/kind").asString()).isEqualTo("create");
        assertThat(admin.get(ACCOUNTS + "/" + id + "?asOf=" + between).text("/name")).isEqualTo("Before the change");
        assertThat(admin.get(ACCOUNTS + "/" + id + "?asOf=2020-01-01T00:00:00Z").status()).isEqualTo(404);
    }

    @Test
    void aDryRunTellsWhatAVerbWouldDoAndDoesNothing() {
        var id = account("Rehearsed", "13911114444");

        var rehearsal = admin.post(ACCOUNTS + "/" + id + "/flag?dryRun=true", "{\"flag\":\"VIP\"}");

        assertThat(rehearsal.status()).isEqualTo(200);
        assertThat(rehearsal.json().at("/record/flags/0").asString()).isEqualTo("VIP");
        assertThat(rehearsal.json().at("/effects/0/id").asString()).isEqualTo(id);
        assertThat(admin.get(ACCOUNTS + "/" + id).json().get("version").intValue()).isEqualTo(1);
    }

    @Test
    void aVerbCanBeCarriedOutOnManyRecordsAndRefusedOnSome() {
        var one = account("Bulk one", "13911115555");
        var two = account("Bulk two", "13911116666");
        var nobody = "00000000-0000-7000-8000-000000000000";

        var lines = admin.with("Content-Type", "application/x-ndjson")
                .post(ACCOUNTS + "/bulk?verb=flag", "{\"id\":\"%s\",\"flag\":\"VIP\"}\n{\"id\":\"%s\",\"flag\":\"VIP\"}\n{\"id\":\"%s\",\"flag\":\"NO_SUCH\"}\n{\"flag\":\"VIP\"}".formatted(one, nobody, two)).body().lines().toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"status\":200", "\"version\":2");
        assertThat(lines.get(1)).contains("\"status\":404");
        assertThat(lines.get(2)).contains("\"status\":400", "NOT_AN_OPTION");
        assertThat(lines.get(3)).contains("\"status\":400", "REQUIRED");
    }

    @Test
    void theSameRequestWithTheSameKeyIsAnsweredOnce() {
        var keyed = admin.copy().with("Idempotency-Key", "life-" + System.nanoTime());
        var body = "{\"name\":\"Only once\",\"kind\":\"ORGANISATION\"}";

        var first = keyed.post(ACCOUNTS, body);
        var second = keyed.post(ACCOUNTS, body);
        var other = keyed.post(ACCOUNTS, body.replace("once", "twice"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.text("/code")).isEqualTo("platform.KEY_REUSED");
    }

    private String account(String name, String phone) {
        var answer = admin.post(ACCOUNTS, """
                {"name":"%s","kind":"ORGANISATION","contactPoints":[{"kind":"PHONE","value":"%s","primary":true}]}""".formatted(name, phone));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}

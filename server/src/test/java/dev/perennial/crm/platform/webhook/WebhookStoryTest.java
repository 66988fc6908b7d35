package dev.perennial.crm.platform.webhook;

import static dev.perennial.crm.platform.webhook.HookedHouse.ACCOUNTS;
import static dev.perennial.crm.platform.webhook.HookedHouse.WEBHOOKS;
import static dev.perennial.crm.platform.webhook.Receiver.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.StoryTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A program outside hears of what it asked for, in the name of somebody and no further than he sees. */
@StoryTest
@TestPropertySource(properties = "perennial.test.house=webhooks")
class WebhookStoryTest {

    private static final String OF_ACCOUNTS = ",\"type\":\"parties/accounts\"";

    @LocalServerPort int port;
    private HookedHouse house;
    private Receiver outside;

    @BeforeEach
    void open() {
        house = new HookedHouse(port);
        outside = new Receiver();
    }

    @AfterEach
    void close() {
        house.takeAway();
        outside.close();
    }

    @Test
    void aRecordsWholeLifeIsToldWithWhatChangedAndHowItStands() {
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS + ",\"language\":\"zh\"");
        var name = unique();
        var account = house.account(house.admin, name);
        house.rename(house.admin, account, name + " & Söhne");
        house.admin.delete(ACCOUNTS + "/" + account, 2);
        house.admin.post(ACCOUNTS + "/" + account + "/restore", "{}");

        var restored = outside.next(told -> told.text("/type").endsWith(".restored"));

        assertThat(outside.told).extracting(told -> told.text("/type"))
                .containsExactly("parties.accounts.created", "parties.accounts.changed", "parties.accounts.deleted", "parties.accounts.restored");
        var changed = outside.told.get(1);
        assertThat(changed.text("/data/change/changes/0/path")).isEqualTo("name");
        assertThat(changed.text("/data/change/changes/0/before")).isEqualTo(name);
        assertThat(changed.text("/data/change/changes/0/after")).isEqualTo(name + " & Söhne");
        assertThat(changed.text("/data/change/changes/0/label")).isEqualTo("名称");
        assertThat(changed.text("/data/id")).isEqualTo(account);
        assertThat(changed.text("/language")).isEqualTo("zh");
        assertThat(Instant.parse(changed.text("/timestamp"))).isNotNull();
        assertThat(restored.text("/data/record/name")).isEqualTo(name + " & Söhne");
        assertThat(restored.json().at("/position").longValue()).isGreaterThan(changed.json().at("/position").longValue());
        await(() -> house.states(hook).stream().allMatch("DELIVERED"::equals));
    }

    @Test
    void onlyWhatWasAskedForIsTold() {
        var name = unique();
        house.hook(outside.url(), "admin", OF_ACCOUNTS + ",\"events\":[\"CHANGED\"],\"fields\":[\"name\"],\"filter\":\"startswith(name, '%s')\"".formatted(name));
        var other = house.account(house.admin, "Another " + name);
        house.rename(house.admin, other, "Still another");
        var asked = house.account(house.admin, name);
        var owner = house.user("seller");
        house.admin.patch(ACCOUNTS + "/" + asked, "{\"owner\":\"" + owner + "\"}", 1);
        house.rename(house.admin, asked, name + " 2");

        assertThat(outside.next(told -> told.text("/data/id").equals(asked)).text("/data/change/changes/0/after")).isEqualTo(name + " 2");
        assertThat(outside.told).hasSize(1);
    }

    @Test
    void anActIsToldByItsName() {
        house.hook(outside.url(), "admin", ",\"type\":\"platform/users\",\"acts\":[\"deactivate\"]");
        var colleague = colleague();
        house.admin.post("/api/platform/users/" + colleague + "/deactivate", "{}");

        var told = outside.next(each -> each.text("/data/id").equals(colleague));

        assertThat(told.text("/data/change/cause/name")).isEqualTo("deactivate");
        assertThat(outside.told).hasSize(1);
    }

    @Test
    void nothingLeavesThatItsUserCouldNotRead() {
        house.hook(outside.url(), "agent", ",\"type\":\"platform/users\"");
        house.hook(outside.url(), "agent", ",\"type\":\"platform/views\"");
        var colleague = colleague();
        var users = "/api/platform/users/" + colleague;
        // agents do not see who holds which role: that alone is no news for them
        house.admin.patch(users, "{\"roles\":[\"00000000-0000-7000-8000-00000000000a\"]}", 1);
        house.admin.patch(users, "{\"roles\":[],\"email\":\"told@example.com\"}", 2);
        house.admin.post("/api/platform/views", "{\"name\":\"Not his\",\"type\":\"parties/accounts\"}");
        var agent = house.signedIn("agent");
        agent.post("/api/platform/views", "{\"name\":\"His own\",\"type\":\"parties/accounts\"}");

        outside.next(told -> told.text("/data/record/name").equals("His own"));
        await(() -> outside.told.size() >= 3);

        assertThat(outside.told).extracting(told -> told.text("/type")).containsExactlyInAnyOrder("platform.users.created", "platform.users.changed", "platform.views.created");
        assertThat(outside.told).noneMatch(told -> told.body().contains("\"roles\":")).noneMatch(told -> told.body().contains("Not his"));
        assertThat(outside.next(told -> told.text("/type").equals("platform.users.changed")).body()).contains("told@example.com").contains("\"masked\":[\"roles\"]");
    }

    @Test
    void theUsersOwnChangesAreLeftOutIfSoWished() {
        house.hook(outside.url(), "admin", OF_ACCOUNTS + ",\"skipOwn\":true");
        var token = house.admin.post("/api/platform/tokens", "{\"name\":\"Integration\"}").text("/token");
        var mine = house.admin.withToken(token).post(ACCOUNTS, "{\"name\":\"" + unique() + "\",\"kind\":\"ORGANISATION\"}");
        assertThat(mine.status()).as(mine.body()).isEqualTo(201);
        var others = house.account(house.signedIn("lead"), unique());

        outside.next(told -> told.text("/data/id").equals(others));

        assertThat(outside.told).noneMatch(told -> told.text("/data/id").equals(mine.text("/id"))).hasSize(1);
    }

    @Test
    void aRecordTypeThatATenantMakesIsToldAtOnce() {
        var plural = "boats" + UUID.randomUUID().toString().substring(0, 8);
        var type = house.admin.post("/api/platform/custom-types", "{\"plural\":\"%s\",\"one\":\"boat\",\"many\":{\"en\":\"Boats\"}}".formatted(plural));
        assertThat(type.status()).as(type.body()).isEqualTo(201);
        house.hook(outside.url(), "admin", ",\"type\":\"custom/" + plural + "\"");
        var boat = house.admin.post("/api/custom/" + plural, "{\"name\":\"Nautilus\"}");
        assertThat(boat.status()).as(boat.body()).isEqualTo(201);

        var told = outside.next(each -> each.text("/data/id").equals(boat.text("/id")));

        assertThat(told.text("/type")).isEqualTo("custom." + plural + ".created");
        assertThat(told.text("/data/record/name")).isEqualTo("Nautilus");
    }

    @Test
    void aPausedWebhookTellsLaterWhatItMissedOrSkipsIt() {
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        assertThat(house.verb(hook, "pause", "{}").json().at("/active").booleanValue()).isFalse();
        var missed = house.account(house.admin, unique());
        house.verb(hook, "resume", "{\"skipMissed\":false}");
        outside.next(told -> told.text("/data/id").equals(missed));

        house.verb(hook, "pause", "{}");
        var skipped = house.account(house.admin, unique());
        sealed();
        house.verb(hook, "resume", "{\"skipMissed\":true}");
        var later = house.account(house.admin, unique());

        outside.next(told -> told.text("/data/id").equals(later));
        assertThat(outside.told).noneMatch(told -> told.text("/data/id").equals(skipped));
    }

    @Test
    void whoLeavesTakesHisWebhookAlongAndAdministratorsHearOfIt() {
        var leaver = colleague();
        var name = house.admin.get("/api/platform/users/" + leaver).text("/username");
        var hook = house.hook(outside.url(), name, ",\"type\":\"platform/users\"");
        house.admin.post("/api/platform/users/" + leaver + "/deactivate", "{}");

        await(() -> house.admin.get(WEBHOOKS + "/" + hook).text("/pause/reason").equals("NO_USER"));

        assertThat(outside.told).isEmpty();
        await(() -> house.admin.get("/api/platform/inbox?kind=NOTICE").body().contains("no longer works here"));
        assertThat(house.verb(hook, "resume", "{\"skipMissed\":false}").text("/fields/0/path")).isEqualTo("actingAs");
    }

    @Test
    void nobodyButAdministratorsHasToDoWithWebhooks() {
        var hook = house.hook(outside.url(), "admin", OF_ACCOUNTS);
        var manager = house.signedIn("manager");

        assertThat(manager.get(WEBHOOKS).status()).isEqualTo(403);
        assertThat(manager.get(WEBHOOKS + "/" + hook).status()).isEqualTo(404);
        assertThat(manager.post(WEBHOOKS + "/" + hook + "/renew-secret", "{}").status()).isEqualTo(403);
        assertThat(house.admin.post("/api/platform/webhook-deliveries", "{}").status()).isEqualTo(403);
        var role = house.admin.post("/api/platform/roles", "{\"name\":\"hooker %s\",\"grants\":[{\"type\":\"platform/webhooks\",\"action\":\"CREATE\",\"scope\":\"ALL\"}]}".formatted(UUID.randomUUID()));
        assertThat(role.body()).contains("ADMINISTRATORS_ONLY");
    }

    @Test
    void whatCannotBeToldIsRefusedWithAllItsReasons() {
        var answer = house.admin.post(WEBHOOKS, """
                {"name":"Wrong","url":"file:///etc/passwd","actingAs":"%s","type":"parties/accounts","acts":["fly"],"fields":["wings"],"filter":"wings eq 2","language":"klingon"}""".formatted(house.user("admin")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("fields").toString()).contains("NOT_AN_ENDPOINT", "UNKNOWN_VERB", "UNKNOWN_PATH", "NOT_ASKABLE", "UNKNOWN_LANGUAGE");
        assertThat(house.admin.post(WEBHOOKS, "{\"name\":\"W\",\"url\":\"https://example.com\",\"actingAs\":\"%s\",\"type\":\"platform/sign-ins\",\"filter\":\"outcome eq 'FAILURE'\"}".formatted(house.user("agent"))).status()).isEqualTo(201);
        // a filter must not ask what its user may not see
        assertThat(house.admin.post(WEBHOOKS, "{\"name\":\"W\",\"url\":\"https://example.com\",\"actingAs\":\"%s\",\"type\":\"platform/users\",\"filter\":\"roles/any(r: r eq '%s')\"}"
                .formatted(house.user("agent"), UUID.randomUUID())).body()).contains("NOT_ASKABLE");
        assertThat(house.admin.post(WEBHOOKS, "{\"name\":\"W\",\"url\":\"https://example.com\",\"actingAs\":\"%s\",\"type\":\"platform/webhooks\"}".formatted(house.user("agent"))).body()).contains("CANNOT_READ_TYPE");
    }

    private String colleague() {
        var username = "u" + UUID.randomUUID().toString().substring(0, 12);
        var answer = house.admin.post("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Colleague\"}".formatted(username));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    /** Waits until what was written stands in the journal with its position. */
    private void sealed() {
        await(() -> house.admin.get(ACCOUNTS + "?limit=1").status() == 200 && !house.admin.get(ACCOUNTS + "/" + newest() + "/history").json().at("/items/0/position").isNull());
    }

    private String newest() {
        return house.admin.get(ACCOUNTS + "?limit=1&sort=-createdAt").text("/items/0/id");
    }

    private static String unique() {
        return "Told " + UUID.randomUUID();
    }
}

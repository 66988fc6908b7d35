package dev.perennial.crm.parties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts are handed over, flagged, put below each other, and shown only to those they concern. */
@StoryTest
class AccountStoryTest {

    @LocalServerPort
    int port;

    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @Test
    void anAccountThatIsHandedOverIsSeenByItsNewDepartmentOnly() {
        var account = account("Handed & Over");
        var agent2 = admin.get("/api/platform/users?filter=username%20eq%20'agent2'").text("/items/0/id");

        var assigned = admin.post("/api/parties/accounts/" + account + "/assign", "{\"owner\":\"" + agent2 + "\"}");

        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        assertThat(assigned.text("/owner")).isEqualTo(agent2);
        assertThat(as("agent2").get("/api/parties/accounts/" + account + "/card").status()).isEqualTo(200);
        assertThat(as("agent").get("/api/parties/accounts/" + account + "/card").status()).isEqualTo(404);
        assertThat(as("lead").get("/api/parties/accounts/" + account).status()).isEqualTo(200);
        assertThat(as("seller").get("/api/parties/accounts/" + account).status()).isEqualTo(404);
    }

    @Test
    void nobodyGetsAnAccountWhoDoesNotWorkHere() {
        var answer = admin.post("/api/parties/accounts/" + account("Orphan") + "/assign", "{\"owner\":\"00000000-0000-7000-8000-00000000dead\"}");

        assertThat(answer.status()).isIn(400, 409);
    }

    @Test
    void aFlagIsSetOnceAndTakenOffOnce() {
        var account = account("Flagged");

        assertThat(admin.post("/api/parties/accounts/" + account + "/flag", "{\"flag\":\"VIP\"}").text("/flags/0")).isEqualTo("VIP");
        assertThat(admin.post("/api/parties/accounts/" + account + "/flag", "{\"flag\":\"VIP\"}").text("/code")).isEqualTo("parties.ALREADY_FLAGGED");
        assertThat(admin.post("/api/parties/accounts/" + account + "/unflag", "{\"flag\":\"VIP\"}").json().path("flags")).isEmpty();
        assertThat(admin.post("/api/parties/accounts/" + account + "/unflag", "{\"flag\":\"VIP\"}").text("/code")).isEqualTo("parties.NOT_FLAGGED");
    }

    @Test
    void accountsCannotStandBelowEachOtherInACircle() {
        var above = account("Above");
        var below = admin.post("/api/parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"Below\",\"parent\":\"" + above + "\"}").text("/id");
        var answer = admin.patch("/api/parties/accounts/" + above, "{\"parent\":\"" + below + "\"}", 1);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/fields/0/code")).isEqualTo("parties.PARENT_LOOP");
    }

    @Test
    void whatIsEarnedIsHiddenFromWarehouseAndSales() {
        var account = account("Hidden value");

        assertThat(as("warehouse").get("/api/parties/accounts/" + account + "/card").body()).doesNotContain("\"value\":{");
        assertThat(as("warehouse").get("/api/parties/accounts?filter=value/orders%20gt%200").status()).isEqualTo(400);
        assertThat(as("seller").get("/api/parties/accounts?sort=value/margin").status()).isEqualTo(400);
    }

    @Test
    void theCardOfNobodyIsNotFound() {
        assertThat(admin.get("/api/parties/accounts/00000000-0000-7000-8000-00000000dead/card").status()).isEqualTo(404);
        assertThat(admin.get("/api/parties/accounts/nonsense/card").status()).isEqualTo(404);
    }

    private Browser as(String username) {
        var browser = new Browser(port);
        browser.signIn(username);
        return browser;
    }

    private String account(String name) {
        var answer = admin.post("/api/parties/accounts", "{\"kind\":\"ORGANISATION\",\"name\":\"" + name + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}

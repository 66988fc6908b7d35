package dev.perennial.crm.platform.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class AdministrationTest {

    private static final String NEW_PASSWORD = "tea leaves in the morning";

    @LocalServerPort
    int port;

    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @Test
    void aNewUserIsActiveGetsAPasswordAndComesIn() {
        var username = freshName();
        var user = created("/api/platform/users", "{\"username\":\" %s \",\"name\":\"王芳\",\"roles\":[\"%s\"]}".formatted(username.toUpperCase(), role("agent")));
        assertThat(user.json().at("/active").asBoolean()).isTrue();

        assertThat(setPassword(user, NEW_PASSWORD).status()).isEqualTo(200);

        var browser = new Browser(port);
        assertThat(browser.signIn(username, NEW_PASSWORD).text("/user/name")).isEqualTo("王芳");
        assertThat(browser.get("/api/session").text("/roles/0")).isEqualTo("agent");
    }

    @Test
    void aWeakPasswordIsRefusedWithEverythingThatIsWrongWithIt() {
        var user = created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Weak\"}".formatted(freshName()));

        var answer = setPassword(user, "aaaa");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/fields").findValuesAsString("code")).containsExactlyInAnyOrder("PASSWORD_TOO_SHORT", "PASSWORD_COMMON");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndComesBackWhenActivated() {
        var username = freshName();
        var user = created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Short stay\"}".formatted(username));
        setPassword(user, NEW_PASSWORD);
        var browser = new Browser(port);
        browser.signIn(username, NEW_PASSWORD);

        assertThat(admin.post(address(user) + "/deactivate", "{}").json().at("/active").asBoolean()).isFalse();
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(browser.signIn(username, NEW_PASSWORD).text("/code")).isEqualTo("platform.SIGN_IN_FAILED");

        assertThat(admin.post(address(user) + "/activate", "{}").status()).isEqualTo(200);
        assertThat(browser.signIn(username, NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theLastAdministratorCannotBeLost() {
        var me = admin.get("/api/platform/users/" + admin.get("/api/session").text("/user/id"));

        assertThat(admin.post(address(me) + "/deactivate", "{}").text("/code")).isEqualTo("platform.LAST_ADMINISTRATOR");
        assertThat(admin.patch(address(me), "{\"roles\":[]}", version(me)).text("/code")).isEqualTo("platform.LAST_ADMINISTRATOR");
        assertThat(admin.delete(address(me), version(me)).text("/code")).isEqualTo("platform.LAST_ADMINISTRATOR");
        var role = admin.get("/api/platform/roles/" + role("administrator"));
        assertThat(admin.patch("/api/platform/roles/" + role("administrator"), "{\"administrator\":false}", version(role)).text("/code")).isEqualTo("platform.LAST_ADMINISTRATOR");
        assertThat(admin.get("/api/session").text("/administrator")).isEqualTo("true");
    }

    @Test
    void onlyAdministratorsWriteUsersAndRoles() {
        var agent = new Browser(port);
        agent.signIn("agent");

        assertThat(agent.post("/api/platform/users", "{\"username\":\"%s\",\"name\":\"x\"}".formatted(freshName())).text("/code")).isEqualTo("platform.NOT_PERMITTED");
        var role = admin.post("/api/platform/roles", """
                {"name":"%s","grants":[{"type":"platform/users","action":"CHANGE","scope":"ALL"},{"type":"no/such","action":"READ","scope":"ALL"}],
                 "verbGrants":[{"type":"platform/users","verb":"set-password"},{"type":"platform/jobs","verb":"juggle"}],
                 "masks":[{"type":"platform/users","path":"no/where","mode":"HIDDEN"}]}""".formatted(freshName()));

        assertThat(role.status()).isEqualTo(400);
        assertThat(role.json().at("/fields").findValuesAsString("code"))
                .containsExactlyInAnyOrder("ADMINISTRATORS_ONLY", "UNKNOWN_TYPE", "ADMINISTRATORS_ONLY", "UNKNOWN_VERB", "UNKNOWN_PATH");
    }

    @Test
    void aChangedRoleCountsFromTheNextRequestOn() {
        var role = created("/api/platform/roles", "{\"name\":\"%s\"}".formatted(freshName()));
        var username = freshName();
        setPassword(created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Curious\",\"roles\":[\"%s\"]}".formatted(username, role.text("/id"))), NEW_PASSWORD);
        var browser = new Browser(port);
        browser.signIn(username, NEW_PASSWORD);
        assertThat(browser.get("/api/parties/accounts").status()).isEqualTo(403);

        admin.patch("/api/platform/roles/" + role.text("/id"), "{\"grants\":[{\"type\":\"parties/accounts\",\"action\":\"READ\",\"scope\":\"ALL\"}]}", version(role));

        assertThat(browser.get("/api/parties/accounts").status()).isEqualTo(200);
    }

    @Test
    void departmentsNeverFormACircleAndStayWhileTheyAreInUse() {
        var above = created("/api/platform/departments", "{\"name\":\"Above\"}");
        var below = created("/api/platform/departments", "{\"name\":\"Below\",\"parent\":\"%s\"}".formatted(above.text("/id")));

        var circle = admin.patch("/api/platform/departments/" + above.text("/id"), "{\"parent\":\"%s\"}".formatted(below.text("/id")), version(above));
        assertThat(circle.text("/fields/0/code")).isEqualTo("CYCLE");

        assertThat(admin.delete("/api/platform/departments/" + above.text("/id"), version(above)).text("/code")).isEqualTo("platform.DEPARTMENT_IN_USE");
        assertThat(admin.delete("/api/platform/departments/" + below.text("/id"), version(below)).status()).isLessThan(300);
    }

    @Test
    void aMembershipStandsOnBothSides() {
        var user = created("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Team player\"}".formatted(freshName()));
        var team = created("/api/platform/teams", "{\"name\":\"Newcomers\",\"members\":[\"%s\"]}".formatted(user.text("/id")));

        var joined = admin.get(address(user));
        assertThat(joined.text("/teams/0")).isEqualTo(team.text("/id"));

        admin.patch(address(user), "{\"teams\":[]}", version(joined));
        assertThat(admin.get("/api/platform/teams/" + team.text("/id")).json().at("/members").size()).isZero();
    }

    @Test
    void nobodyWritesSessionsOrTheLogOfSignIns() {
        var session = admin.get("/api/platform/sessions?filter=owner%20eq%20crm.me()").json().at("/items/0");
        var address = "/api/platform/sessions/" + session.at("/id").asString();

        assertThat(admin.patch(address, "{\"owner\":\"%s\"}".formatted(UUID.randomUUID()), session.at("/version").asLong()).status()).isIn(400, 403);
        assertThat(admin.delete(address, session.at("/version").asLong()).status()).isEqualTo(403);
        assertThat(admin.post("/api/platform/sign-ins", "{}").status()).isIn(400, 403);
        assertThat(admin.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void aRevokedSessionIsOutAtOnceAndItsOwnerCanRevokeIt() {
        var mine = new Browser(port);
        mine.signIn("finance");
        var elsewhere = new Browser(port);
        elsewhere.signIn("finance");
        var newest = mine.get("/api/platform/sessions?sort=-createdAt").json().at("/items/0/id").asString();

        assertThat(mine.post("/api/platform/sessions/" + newest + "/revoke", "{}").status()).isEqualTo(200);

        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(mine.get("/api/session").status()).isEqualTo(200);
        var somebodyElse = new Browser(port);
        somebodyElse.signIn("desk");
        assertThat(somebodyElse.post("/api/platform/sessions/" + newest + "/revoke", "{}").status()).isEqualTo(404);
    }

    @Test
    void signInsAreReadByAdministratorsAndEverybodysOwnByHimself() {
        new Browser(port).signIn("seller");
        var agent = new Browser(port);
        agent.signIn("agent");

        assertThat(admin.get("/api/platform/sign-ins?filter=username%20eq%20'seller'").json().at("/items").size()).isPositive();
        assertThat(agent.get("/api/platform/sign-ins?filter=username%20eq%20'seller'").json().at("/items").size()).isZero();
        assertThat(agent.get("/api/platform/sign-ins").json().at("/items").size()).isPositive();
    }

    private Answer created(String path, String body) {
        var answer = admin.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private Answer setPassword(Answer user, String password) {
        return admin.post(address(user) + "/set-password", "{\"password\":\"%s\"}".formatted(password));
    }

    private String role(String name) {
        return admin.get("/api/platform/roles?filter=name%20eq%20'" + name + "'").text("/items/0/id");
    }

    private static String address(Answer user) {
        return "/api/platform/users/" + user.text("/id");
    }

    private static long version(Answer record) {
        return record.json().at("/version").asLong();
    }

    private static String freshName() {
        return "u" + Long.toString(System.nanoTime(), 36);
    }
}

package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Authenticator;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import dev.perennial.crm.support.StoryTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody protects his account by an authenticator, comes in with its codes, loses it, and is helped. */
@StoryTest
class OneTimePasswordStoryTest {

    private static final String PASSWORD = "tea leaves in the morning";
    private static final String ADDRESS = "/api/session/one-time-password";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext database;

    private Browser admin;
    private Browser browser;
    private String username;
    private String user;

    @BeforeEach
    void somebodyAtHisBrowser() {
        admin = new Browser(port);
        admin.signIn("admin");
        username = "otp-" + System.nanoTime();
        user = admin.post("/api/platform/users", "{\"username\":\"%s\",\"name\":\"Careful\"}".formatted(username)).text("/id");
        admin.post("/api/platform/users/" + user + "/set-password", "{\"password\":\"%s\"}".formatted(PASSWORD));
        browser = new Browser(port);
        browser.signIn(username, PASSWORD);
    }

    @Test
    void anAuthenticatorIsShownItsSecretOnceAndCountsOnlyWhenItHasShownThatItWorks() {
        assertThat(browser.post(ADDRESS, "{\"current\":\"wrong\"}").text("/fields/0/code")).isEqualTo("PASSWORD_WRONG");
        var begun = begin();
        assertThat(begun.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(begun.text("/uri")).isEqualTo("otpauth://totp/Perennial:" + username + "?secret=" + begun.text("/secret") + "&issuer=Perennial&algorithm=SHA1&digits=6&period=30");
        assertThat(browser.post(ADDRESS + "/confirm", "{\"code\":\"000\"}").text("/fields/0/code")).isEqualTo("CODE_WRONG");
        assertThat(browser.post(ADDRESS + "/confirm", "{}").text("/fields/0/code")).isEqualTo("CODE_WRONG");
        assertThat(new Browser(port).signIn(username, PASSWORD).status()).isEqualTo(200);
        assertThat(browser.get(ADDRESS).json().at("/since").isNull()).isTrue();

        assertThat(confirm(begun).json().at("/codes").size()).isEqualTo(10);

        assertThat(browser.get(ADDRESS).text("/recoveryCodesLeft")).isEqualTo("10");
        assertThat(browser.get(ADDRESS).body()).doesNotContain(begun.text("/secret"));
        assertThat(browser.post(ADDRESS, "{\"current\":\"%s\"}".formatted(PASSWORD)).text("/code")).isEqualTo("platform.OTP_ENROLLED");
    }

    @Test
    void theDoorThenAsksForTheCodeUntilItIsGivenUpAgain() {
        var begun = begin();
        var recovery = confirm(begun).json().at("/codes");

        var asked = new Browser(port).signIn(username, PASSWORD);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.text("/code")).isEqualTo("platform.OTP_REQUIRED");
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signIn("000000").text("/code")).isEqualTo("platform.SIGN_IN_FAILED");
        assertThat(signIn(code(begun, 1)).status()).isEqualTo(200);

        assertThat(end("wrong", recovery.get(0).asString()).text("/fields/0/code")).isEqualTo("PASSWORD_WRONG");
        assertThat(end(PASSWORD, "000000").text("/fields/0/code")).isEqualTo("CODE_WRONG");
        assertThat(end(PASSWORD, recovery.get(0).asString()).status()).isEqualTo(204);
        assertThat(new Browser(port).signIn(username, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoHasLostItIsLetInByARecoveryCodeOrByAnAdministratorWhoseHelpIsWrittenDown() {
        var recovery = confirm(begin()).json().at("/codes");
        assertThat(signIn(recovery.get(3).asString()).status()).isEqualTo(200);
        assertThat(signIn(recovery.get(3).asString()).text("/code")).isEqualTo("platform.SIGN_IN_FAILED");

        assertThat(browser.post("/api/platform/users/" + user + "/reset-otp", "{}").status()).isEqualTo(403);
        assertThat(admin.post("/api/platform/users/" + user + "/reset-otp", "{}").status()).isEqualTo(200);

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(new Browser(port).signIn(username, PASSWORD).status()).isEqualTo(200);
        var line = admin.get("/api/platform/sign-ins?filter=username%20eq%20'" + username + "'%20and%20outcome%20eq%20'OTP_RESET'");
        assertThat(line.text("/items/0/createdBy")).isEqualTo(admin.get("/api/session").text("/user/id"));
    }

    @Test
    void aRoleMayDemandItAndGivesSomeDaysForThat() {
        holdsARoleThatDemandsIt();

        assertThat(browser.get("/api/session").json().at("/otp/overdue").asBoolean(true)).isFalse();
        assertThat(browser.get("/api/catalog").status()).isEqualTo(200);

        confirm(begin());
        assertThat(browser.get("/api/session").json().at("/otp").isNull()).isTrue();
        assertThat(end(PASSWORD, "000000").text("/code")).isEqualTo("platform.OTP_DEMANDED");
    }

    @Test
    void whoLetsTheDaysGoByIsNotLockedOutButCanOnlySetItUp() {
        database.execute("insert into platform.otp_demands (\"user\", since) values (cast(? as uuid), now() - interval '8 days')", user);
        holdsARoleThatDemandsIt();

        var come = new Browser(port);
        assertThat(come.signIn(username, PASSWORD).json().at("/otp/overdue").asBoolean()).isTrue();
        assertThat(come.get("/api/catalog").text("/code")).isEqualTo("platform.OTP_DEMANDED");
        assertThat(come.post("/api/platform/tokens", "{\"name\":\"a way around\"}").status()).isEqualTo(403);

        confirm(begin());
        assertThat(browser.get("/api/catalog").status()).isEqualTo(200);
    }

    private void holdsARoleThatDemandsIt() {
        var role = admin.post("/api/platform/roles", "{\"name\":\"Guarded %s\",\"demandsOtp\":true}".formatted(username)).text("/id");
        assertThat(admin.patch("/api/platform/users/" + user, "{\"roles\":[\"%s\"]}".formatted(role), 1).status()).isEqualTo(200);
    }

    @Test
    void aProgramWithATokenCannotTouchIt() {
        var program = browser.withToken(browser.post("/api/platform/tokens", "{\"name\":\"program\"}").text("/token"));

        assertThat(program.get(ADDRESS).status()).isEqualTo(403);
        assertThat(program.post(ADDRESS, "{\"current\":\"%s\"}".formatted(PASSWORD)).status()).isEqualTo(403);
        assertThat(new Browser(port).get(ADDRESS).status()).isEqualTo(401);
    }

    private Answer begin() {
        return browser.post(ADDRESS, "{\"current\":\"%s\"}".formatted(PASSWORD));
    }

    private Answer confirm(Answer begun) {
        return browser.post(ADDRESS + "/confirm", "{\"code\":\"%s\"}".formatted(code(begun, 0)));
    }

    private Answer end(String password, String code) {
        return browser.post(ADDRESS + "/end", "{\"current\":\"%s\",\"code\":\"%s\"}".formatted(password, code));
    }

    private Answer signIn(String code) {
        return new Browser(port).post("/api/session", "{\"username\":\"%s\",\"password\":\"%s\",\"otp\":\"%s\"}".formatted(username, PASSWORD, code));
    }

    /** What the authenticator shows so many half minutes from now. */
    private static String code(Answer begun, int stepsAway) {
        return new Authenticator(begun.text("/secret")).code(stepsAway);
    }
}

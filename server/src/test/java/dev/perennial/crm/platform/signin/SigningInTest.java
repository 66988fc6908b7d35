package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class SigningInTest {

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @Test
    void whoKnowsThePasswordIsToldWhoHeIs() {
        var answer = browser.signIn("agent");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.get("/api/session").text("/user/name")).isEqualTo("林悦");
        assertThat(browser.get("/api/session").text("/roles/0")).isEqualTo("agent");
    }

    @Test
    void unknownUserAndWrongPasswordGetTheSameAnswer() {
        var unknown = browser.post("/api/session", "{\"username\":\"nobody-%s\",\"password\":\"wrong password\"}".formatted(System.nanoTime()));
        var wrong = browser.post("/api/session", "{\"username\":\"seller\",\"password\":\"wrong password\"}");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text("/code")).isEqualTo("platform.SIGN_IN_FAILED");
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void withoutSignInEveryAddressOfTheApiIsClosed() {
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(browser.get("/api/parties/accounts").status()).isEqualTo(401);
        assertThat(browser.get("/api/no/such").text("/code")).isEqualTo("platform.SIGN_IN_REQUIRED");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        browser.signIn("agent");

        assertThat(browser.cookie("PERENNIAL_SESSION")).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
        assertThat(browser.cookie("XSRF-TOKEN")).doesNotContain("HttpOnly");
    }

    @Test
    void aPageThatIsNotOursCannotUseTheCookie() {
        browser.signIn("agent");

        assertThat(browser.withoutXsrfToken().delete("/api/session").text("/code")).isEqualTo("platform.FORGED_REQUEST");
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void afterSigningOutTheOldCookieOpensNothing() {
        browser.signIn("agent");
        var stolen = browser.copy();

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);

        assertThat(stolen.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersSafe() {
        var headers = browser.get("/api/session").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'").contains("default-src 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void theChosenLanguageGoesBeforeTheBrowsers() {
        browser.signIn("seller");

        assertThat(browser.send("PATCH", "/api/session", "{\"locale\":\"zh-CN\",\"zone\":\"Asia/Shanghai\"}").status()).isEqualTo(204);

        assertThat(browser.get("/api/session").text("/user/locale")).isEqualTo("zh-CN");
        assertThat(browser.get("/api/session").text("/user/zone")).isEqualTo("Asia/Shanghai");
        assertThat(browser.with("Accept-Language", "en").get("/api/platform/users/nobody").text("/title")).containsPattern("[\\p{IsHan}]");
        assertThat(browser.send("PATCH", "/api/session", "{\"locale\":\"tlh\"}").text("/fields/0/code")).isEqualTo("UNKNOWN_LANGUAGE");
    }

    @Test
    void whoKnowsHisPasswordCanChangeItAndHisOtherBrowsersAreSignedOut() {
        browser.signIn("warehouse");
        var elsewhere = new Browser(port);
        elsewhere.signIn("warehouse");

        assertThat(browser.post("/api/session/password", "{\"current\":\"wrong\",\"password\":\"green hills far away\"}").text("/fields/0/code")).isEqualTo("PASSWORD_WRONG");
        assertThat(browser.post("/api/session/password", "{\"current\":\"%s\",\"password\":\"green hills far away\"}".formatted(Browser.PASSWORD)).status()).isEqualTo(204);

        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
        assertThat(new Browser(port).signIn("warehouse").status()).isEqualTo(401);
        assertThat(new Browser(port).signIn("warehouse", "green hills far away").status()).isEqualTo(200);
        browser.post("/api/session/password", "{\"current\":\"green hills far away\",\"password\":\"%s\"}".formatted(Browser.PASSWORD));
    }

    @Test
    void healthIsPublicAndNothingElseOfTheMachineRoom() {
        assertThat(browser.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/prometheus").body()).contains("jvm_memory");
        for (var closed : new String[] {"/actuator", "/actuator/env", "/actuator/health", "/actuator/metrics"}) assertThat(browser.get(closed).status()).isIn(401, 403);
    }

    @Test
    void sampleAccountsAreFoundBySearchAndTheirBeginningStandsInTheJournal() {
        browser.signIn("admin");

        var found = browser.get("/api/platform/users?q=" + URLEncoder.encode("林悦", StandardCharsets.UTF_8));

        assertThat(found.text("/items/0/username")).isEqualTo("agent");
        assertThat(browser.get("/api/platform/users/" + found.text("/items/0/id") + "/history").json().at("/items").size()).isPositive();
    }
}

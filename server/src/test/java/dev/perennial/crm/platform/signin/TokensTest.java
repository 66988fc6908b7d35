package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class TokensTest {

    @LocalServerPort
    int port;

    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @Test
    void aProgramActsForItsOwnerWithoutCookieAndXsrfToken() {
        var program = program("{\"name\":\"nightly export\"}");

        assertThat(program.get("/api/session").text("/user/username")).isEqualTo("admin");
        assertThat(program.post("/api/platform/teams", "{\"name\":\"Made by a program\"}").status()).isEqualTo(201);
    }

    @Test
    void aReadOnlyTokenChangesNothingAndSeesWhatItsOwnerSees() {
        var program = program("{\"name\":\"dashboard\",\"readOnly\":true}");

        assertThat(program.get("/api/parties/accounts").status()).isEqualTo(200);
        assertThat(program.post("/api/platform/teams", "{\"name\":\"No\"}").text("/code")).isEqualTo("platform.NOT_PERMITTED");
    }

    @Test
    void aTokenForOneRecordTypeReachesNoOther() {
        var program = program("{\"name\":\"shop\",\"types\":[\"orders/sales-orders\"]}");

        assertThat(program.get("/api/orders/sales-orders").status()).isEqualTo(200);
        assertThat(program.get("/api/parties/accounts").status()).isEqualTo(403);
        assertThat(program.post("/api/platform/users", "{\"username\":\"intruder\",\"name\":\"x\"}").status()).isEqualTo(403);
    }

    @Test
    void aTokenCannotMakeTokens() {
        assertThat(program("{\"name\":\"mother\"}").post("/api/platform/tokens", "{\"name\":\"daughter\"}").text("/code")).isEqualTo("platform.NOT_PERMITTED");
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var made = admin.post("/api/platform/tokens", "{\"name\":\"lost laptop\"}");
        var program = admin.withToken(made.text("/token"));
        assertThat(program.get("/api/session").status()).isEqualTo(200);

        assertThat(admin.post("/api/platform/tokens/" + made.text("/id") + "/revoke", "{}").status()).isEqualTo(200);

        assertThat(program.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void theSecretIsToldOnlyOnce() {
        var made = admin.post("/api/platform/tokens", "{\"name\":\"secretive\"}");

        assertThat(admin.get("/api/platform/tokens/" + made.text("/id")).body()).doesNotContain(made.text("/token"));
    }

    @Test
    void everythingWrongWithATokenIsToldAtOnce() {
        var answer = admin.post("/api/platform/tokens", "{\"name\":\" \",\"types\":[\"no/such\"],\"expiresAt\":\"2001-01-01T00:00:00Z\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/fields").findValuesAsString("path")).containsExactlyInAnyOrder("name", "types/0", "expiresAt");
    }

    @Test
    void anInventedTokenIsNotSignedIn() {
        assertThat(admin.withToken("prn_invented").get("/api/parties/accounts").status()).isEqualTo(401);
    }

    private Browser program(String wanted) {
        var made = admin.post("/api/platform/tokens", wanted);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return admin.withToken(made.text("/token"));
    }
}

package dev.perennial.crm.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.crm.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoryTest
class OutageStoryTest {

    private static final String ACCOUNTS = "/api/parties/accounts";

    @Value("${perennial.db.url}")
    private String database;
    private Browser known;
    private Browser stranger;

    @BeforeEach
    void signIn(@LocalServerPort int port) {
        known = new Browser(port);
        known.signIn("admin");
        stranger = new Browser(port).with("Cookie", "PERENNIAL_SESSION=never-seen-before");
    }

    @Test
    void whileTheDatabaseIsAwayEveryCallerIsToldToComeBackAndThenItWorksAgain() throws Exception {
        assertThat(known.get(ACCOUNTS).status()).isEqualTo(200);

        TestDatabase.whileAway(database, () -> {
            assertToldToComeBack(known.get(ACCOUNTS));
            assertToldToComeBack(stranger.get(ACCOUNTS));
            assertThat(known.get("/actuator/health/liveness").status()).isEqualTo(200);
            return null;
        });

        assertThat(known.get(ACCOUNTS).status()).isEqualTo(200);
        assertThat(stranger.get(ACCOUNTS).status()).isEqualTo(401);
    }

    private static void assertToldToComeBack(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("platform.UNAVAILABLE").doesNotContain("Exception");
    }
}

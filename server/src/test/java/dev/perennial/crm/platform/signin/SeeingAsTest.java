package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator sees what another sees, writes nothing meanwhile, and leaves a trace. */
@StoryTest
class SeeingAsTest {

    private static final String ADDRESS = "/api/session/see-as";

    @LocalServerPort
    int port;

    private Browser admin;

    @BeforeEach
    void signIn() {
        admin = new Browser(port);
        admin.signIn("admin");
    }

    @AfterEach
    void back() {
        admin.delete(ADDRESS);
    }

    @Test
    void heSeesWhatTheOtherSeesAndTheSessionSaysSo() {
        var all = admin.get("/api/platform/tokens?count=exact").status();
        assertThat(begin("seller").status()).isEqualTo(204);

        var session = admin.get("/api/session");
        assertThat(session.text("/user/username")).isEqualTo("seller");
        assertThat(session.text("/administrator")).isEqualTo("false");
        assertThat(session.text("/seenBy")).isEqualTo("沈致远");
        assertThat(admin.get("/api/platform/roles").status()).isEqualTo(403);
        assertThat(all).isEqualTo(200);

        assertThat(admin.delete(ADDRESS).status()).isEqualTo(204);
        assertThat(admin.get("/api/session").text("/user/username")).isEqualTo("admin");
        assertThat(admin.get("/api/platform/roles").status()).isEqualTo(200);
    }

    @Test
    void nothingCanBeWrittenMeanwhile() {
        begin("seller");

        for (var method : List.of("POST", "PATCH", "PUT", "DELETE"))
            for (var address : List.of("/api/parties/accounts", "/api/parties/accounts/bulk", "/api/session/password", "/api/platform/tokens", "/api/no/such", ADDRESS + "/x"))
                assertThat(admin.send(method, address, "{}").text("/code")).as(method + " " + address).isEqualTo("platform.SEEING_AS");
        assertThat(admin.post(ADDRESS, "{}").text("/code")).isEqualTo("platform.SEEING_AS");
    }

    @Test
    void everyBeginningAndEndStandsInTheLogUnderHisName() {
        begin("seller");
        admin.delete(ADDRESS);
        begin("agent2");
        admin.delete("/api/session");

        admin.signIn("admin");
        var log = admin.get("/api/platform/sign-ins?limit=20&expand=createdBy&filter=" + encoded("outcome in ('SEEN_AS_BEGUN','SEEN_AS_ENDED')")).json().at("/items");
        assertThat(log.valueStream().limit(4).map(line -> line.at("/username").asString() + " " + line.at("/outcome").asString() + " " + line.at("/createdBy$/label").asString()))
                .containsExactly("agent2 SEEN_AS_ENDED 沈致远", "agent2 SEEN_AS_BEGUN 沈致远", "seller SEEN_AS_ENDED 沈致远", "seller SEEN_AS_BEGUN 沈致远");
        assertThat(admin.get("/api/session").text("/user/username")).isEqualTo("admin");
    }

    @Test
    void nobodySeesAsAnAdministratorNorDoesAnybodyElseSeeAsOthers() {
        assertThat(begin("admin").text("/code")).isEqualTo("platform.CANNOT_SEE_AS");
        var manager = new Browser(port);
        manager.signIn("manager");
        assertThat(manager.post(ADDRESS, "{\"user\":\"%s\"}".formatted(id("seller"))).text("/code")).isEqualTo("platform.NOT_PERMITTED");
        assertThat(admin.post(ADDRESS, "{}").status()).isEqualTo(400);
    }

    private Browser.Answer begin(String username) {
        return admin.post(ADDRESS, "{\"user\":\"%s\"}".formatted(id(username)));
    }

    private String id(String username) {
        return admin.get("/api/platform/users?filter=" + encoded("username eq '" + username + "'")).text("/items/0/id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

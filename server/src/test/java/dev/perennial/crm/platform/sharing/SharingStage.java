package dev.perennial.crm.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** People who look at accounts, and what they are told about who sees them. */
final class SharingStage {

    final Browser admin;
    private final int port;

    SharingStage(int port) {
        this.port = port;
        this.admin = signedIn("admin");
    }

    Browser signedIn(String username) {
        var browser = new Browser(port);
        assertThat(browser.signIn(username).status()).isEqualTo(200);
        return browser;
    }

    String userId(String username) {
        return admin.get("/api/platform/users?filter=" + encoded("username eq '" + username + "'")).text("/items/0/id");
    }

    /** Creates an account and says where it lies, such as {@code parties/accounts/<id>}. */
    static String account(Browser by) {
        var answer = by.post("/api/parties/accounts", "{\"name\":\"Shared %s\",\"kind\":\"ORGANISATION\"}".formatted(UUID.randomUUID()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "parties/accounts/" + answer.text("/id");
    }

    Answer shared(Browser by, String record, String wish) {
        return by.post("/api/platform/collaborators/of?record=" + record, wish);
    }

    String wish(String kind, String id, String level) {
        return "{\"kind\":\"%s\",\"id\":\"%s\",\"level\":\"%s\"}".formatted(kind, id, level);
    }

    Answer trace(Browser by, String user, String record) {
        return by.get("/api/platform/access/of/" + userId(user) + "?record=" + record);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

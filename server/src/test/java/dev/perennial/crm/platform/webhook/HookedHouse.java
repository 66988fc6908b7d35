package dev.perennial.crm.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Webhooks that a test makes, and what the house says of them. */
final class HookedHouse {

    static final String WEBHOOKS = "/api/platform/webhooks";
    static final String DELIVERIES = "/api/platform/webhook-deliveries";
    static final String ACCOUNTS = "/api/parties/accounts";

    final Browser admin;
    private final int port;
    private final List<String> made = new ArrayList<>();

    HookedHouse(int port) {
        this.port = port;
        this.admin = signedIn("admin");
    }

    Browser signedIn(String username) {
        var browser = new Browser(port);
        assertThat(browser.signIn(username).status()).isEqualTo(200);
        return browser;
    }

    String user(String username) {
        return admin.get("/api/platform/users?filter=" + encoded("username eq '" + username + "'")).text("/items/0/id");
    }

    /** A webhook without a secret. */
    String bare(String url, String username, String more) {
        var answer = admin.post(WEBHOOKS, "{\"name\":\"Hook\",\"url\":\"%s\",\"actingAs\":\"%s\"%s}".formatted(url, user(username), more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        made.add(answer.text("/id"));
        return answer.text("/id");
    }

    /** A webhook that works. */
    String hook(String url, String username, String more) {
        var id = bare(url, username, more);
        secret(id);
        return id;
    }

    String secret(String webhook) {
        var answer = admin.post(WEBHOOKS + "/" + webhook + "/renew-secret", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("/secret");
    }

    Answer verb(String webhook, String verb, String body) {
        return admin.post(WEBHOOKS + "/" + webhook + "/" + verb, body);
    }

    /** The webhook's deliveries, oldest first. */
    List<JsonNode> deliveries(String webhook) {
        var items = new ArrayList<JsonNode>();
        admin.get(DELIVERIES + "?sort=createdAt,position&filter=" + encoded("webhook eq '" + webhook + "'")).json().get("items").forEach(items::add);
        return items;
    }

    List<String> states(String webhook) {
        return deliveries(webhook).stream().map(delivery -> delivery.at("/state").asString()).toList();
    }

    /** Creates an account and returns its id. */
    String account(Browser by, String name) {
        var answer = by.post(ACCOUNTS, "{\"name\":\"%s\",\"kind\":\"ORGANISATION\"}".formatted(name));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    void rename(Browser by, String account, String name) {
        var version = by.get(ACCOUNTS + "/" + account).json().get("version").longValue();
        var answer = by.patch(ACCOUNTS + "/" + account, "{\"name\":\"%s\"}".formatted(name), version);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    void takeAway() {
        for (var id : made) {
            var now = admin.get(WEBHOOKS + "/" + id);
            if (now.status() == 200) admin.delete(WEBHOOKS + "/" + id, now.json().get("version").longValue());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

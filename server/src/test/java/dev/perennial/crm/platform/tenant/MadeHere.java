package dev.perennial.crm.platform.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.JsonNode;

/** What a test defines, so that it is gone from the house when the test is over. */
final class MadeHere {

    private static final String FIELDS = "/api/platform/custom-fields";
    private static final String TYPES = "/api/platform/custom-types";

    private final Browser admin;
    private final Deque<String> addresses = new ArrayDeque<>();

    MadeHere(Browser admin) {
        this.admin = admin;
    }

    String field(String type, String key, String kind, String more) {
        return keep(FIELDS, "{\"type\":\"" + type + "\",\"key\":\"" + key + "\",\"kind\":\"" + kind + "\"," + more + "}");
    }

    String type(String plural, String one, String more) {
        return keep(TYPES, "{\"plural\":\"" + plural + "\",\"one\":\"" + one + "\"," + more + "}");
    }

    /** Any other record that goes with the test. */
    String record(String address, String body) {
        return keep(address, body);
    }

    private String keep(String address, String body) {
        var answer = admin.post(address, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        addresses.push(address + "/" + answer.text("/id"));
        return answer.text("/id");
    }

    /** The findings with which a definition is refused. */
    String refused(String body) {
        var answer = admin.post(FIELDS, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.json().get("fields").toString();
    }

    /** The catalogue's entry of a field. */
    JsonNode entry(String type, String path) {
        for (var each : admin.get("/api/catalog").json().get("types"))
            if (each.get("type").asString().equals(type))
                for (var section : each.get("sections"))
                    for (var field : section.get("fields")) if (field.get("path").asString().equals(path)) return field;
        throw new AssertionError(type + " has no " + path);
    }

    void takeAway() {
        while (!addresses.isEmpty()) {
            var address = addresses.pop();
            var now = admin.get(address);
            if (now.status() == 200) admin.delete(address, now.json().get("version").intValue());
        }
    }
}

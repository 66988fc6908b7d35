package dev.perennial.crm.platform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.Browser.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who merges records over the API. */
final class Merges {

    static final String ACCOUNTS = "/api/parties/accounts";

    private final Browser browser;

    Merges(Browser browser) {
        this.browser = browser;
    }

    /** A new record's id. */
    String created(String address, String body) {
        var answer = browser.post(address, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    String account(String name, String more) {
        return created(ACCOUNTS, "{\"name\":\"%s\",\"kind\":\"ORGANISATION\"%s}".formatted(name, more.isEmpty() ? "" : "," + more));
    }

    String order(String customer) {
        return created("/api/orders/sales-orders", "{\"customer\":\"%s\",\"orderedAt\":\"2026-05-01T08:00:00Z\"}".formatted(customer));
    }

    long version(String type, String id) {
        return Long.parseLong(browser.get(type + "/" + id).text("/version"));
    }

    String body(String type, Map<String, String> picks, String into, String... others) {
        var versions = Stream.concat(Stream.of(into), Arrays.stream(others)).distinct().collect(Collectors.toMap(id -> id, id -> version(type, id)));
        return JsonMapper.shared().writeValueAsString(Map.of("into", into, "others", List.of(others), "values", picks, "versions", versions));
    }

    Answer rehearse(String type, Map<String, String> picks, String into, String... others) {
        return browser.post(type + "/merge?dryRun=true", body(type, picks, into, others));
    }

    Answer merge(String type, Map<String, String> picks, String into, String... others) {
        return browser.post(type + "/merge", body(type, picks, into, others));
    }

    /** Merges and answers the id of the merge. */
    String merged(String type, String into, String... others) {
        var answer = merge(type, Map.of(), into, others);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return browser.get(type + "/" + into + "/merges").text("/items/0/id");
    }

    Answer undo(String type, String survivor, String merge) {
        return browser.post(type + "/" + survivor + "/merges/" + merge + "/undo", "{}");
    }
}

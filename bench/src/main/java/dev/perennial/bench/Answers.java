package dev.perennial.bench;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Looks whether an answer is what was asked for; a quick wrong answer ends the benchmark. */
final class Answers {

    private static final int PAGE = 50;

    private Answers() {}

    /** A page, newest first, as full as the reader's records allow. */
    static int newest(JsonNode page, int limit, int seen) {
        var items = page.get("items");
        require(items.size() == Math.min(limit, seen), "a page of " + items.size() + " records", page);
        for (var i = 1; i < items.size(); i++) require(!createdAt(items.get(i)).isAfter(createdAt(items.get(i - 1))), "not newest first", page);
        return items.size();
    }

    /** A page of names that all begin so. */
    static int beginning(JsonNode page, String prefix) {
        for (var item : page.get("items")) require(text(item, "name").toLowerCase(Locale.ROOT).startsWith(prefix), "a name that does not begin with " + prefix, page);
        return page.get("items").size();
    }

    /** A page that holds at least one record. */
    static int some(JsonNode page) {
        require(!page.get("items").isEmpty() && page.get("items").size() <= PAGE, "an empty list", page);
        return page.get("items").size();
    }

    static void isRecord(JsonNode record, String id) {
        require(text(record, "id").equals(id) && !text(record, "name").isEmpty(), "another record than " + id, record);
    }

    static void hasFlag(JsonNode record, String flag, boolean wanted) {
        require(record.get("flags").valueStream().anyMatch(one -> one.stringValue().equals(flag)) == wanted, "the verb left no trace", record);
    }

    static void isCreated(JsonNode record, Object name) {
        require(text(record, "name").equals(name) && !text(record, "number").isEmpty() && record.get("contactPoints").size() == 1, "not what was to be created", record);
    }

    private static Instant createdAt(JsonNode item) {
        return Instant.parse(text(item, "createdAt"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static void require(boolean holds, String otherwise, JsonNode answer) {
        if (!holds) throw new IllegalStateException(otherwise + ": " + answer.toString().substring(0, Math.min(500, answer.toString().length())));
    }
}

package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.message.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A way of doing business that the product brings along: what it is for, in both languages, and the items that fit it. */
record BusinessMode(String key, int place, ObjectNode words, Map<String, Map<String, ObjectNode>> items) {

    String name(Locale locale) {
        return PlainJson.text(word("name", locale), key);
    }

    /** For whom it is. */
    String purpose(Locale locale) {
        return PlainJson.text(word("purpose", locale), "");
    }

    /** What it brings, a sentence each. */
    List<String> brings(Locale locale) {
        return StreamSupport.stream(word("brings", locale).spliterator(), false).map(JsonNode::stringValue).toList();
    }

    private JsonNode word(String which, Locale locale) {
        return words.path(Language.of(locale).tag()).path(which);
    }
}

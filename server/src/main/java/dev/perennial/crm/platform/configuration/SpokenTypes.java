package dev.perennial.crm.platform.configuration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Calls record types that are about to come, or are gone, by the labels that their own items give them. */
final class SpokenTypes {

    private final Map<String, String> labels = new HashMap<>();
    private final ConfigurationKind types;
    private final Locale locale;

    SpokenTypes(ConfigurationKinds kinds, Locale locale) {
        this.types = kinds.get("types");
        this.locale = locale;
        types.items().forEach(this::learn);
    }

    /** Takes notice of an item, which may be a type. */
    SpokenTypes knowing(ItemKey item, ObjectNode value) {
        if (item.kind().equals(types.name()) && value != null) learn(item.key(), value);
        return this;
    }

    private void learn(String plural, ObjectNode item) {
        labels.put("custom/" + plural, types.label(plural, item, locale));
    }

    /** The text with names of types in words where it ends with one or is one. */
    String in(String text) {
        if (text == null) return null;
        var mark = text.lastIndexOf(" · ");
        var last = mark < 0 ? text : text.substring(mark + 3);
        return labels.containsKey(last) ? text.substring(0, text.length() - last.length()) + labels.get(last) : text;
    }
}

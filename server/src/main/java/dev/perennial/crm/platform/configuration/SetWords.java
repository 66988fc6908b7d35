package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.configuration.ConfigurationLedger.ChangeSet;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.Line;
import dev.perennial.engine.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells sets, items and their properties in the reader's language. */
@Component
class SetWords {

    /** One property before and after, in words. */
    record Property(String path, String label, String before, String after) {}

    private final ConfigurationKinds kinds;
    private final BusinessModes modes;
    private final Messages messages;

    SetWords(ConfigurationKinds kinds, BusinessModes modes, Messages messages) {
        this.kinds = kinds;
        this.modes = modes;
        this.messages = messages;
    }

    String title(ChangeSet set, Locale locale) {
        var what = set.mode() != null ? messages.text(locale, "platform.configuration.title.mode", modes.find(set.mode()).map(mode -> mode.name(locale)).orElse(set.mode()))
                : set.source() != null ? messages.text(locale, "platform.configuration.title.file", set.source()) : messages.text(locale, "platform.configuration.title.document");
        return set.undoes() == null ? what : messages.text(locale, "platform.configuration.title.undo", what);
    }

    String kind(String kind, Locale locale) {
        return messages.text(locale, "platform.configuration.kind." + kind);
    }

    String label(ItemKey item, ObjectNode before, ObjectNode after, SpokenTypes types, Locale locale) {
        return types.in(kinds.get(item.kind()).label(item.key(), after == null ? before : after, locale));
    }

    List<Property> properties(ItemKey item, ObjectNode before, ObjectNode after, SpokenTypes types, Locale locale) {
        var kind = kinds.get(item.kind());
        var old = PlainJson.properties(before);
        var fresh = PlainJson.properties(after);
        return PlainJson.differences(before, after).stream().map(path -> new Property(path, kind.property(path, locale), told(kind, path, old, types, locale), told(kind, path, fresh, types, locale))).toList();
    }

    private static String told(ConfigurationKind kind, String path, Map<String, JsonNode> properties, SpokenTypes types, Locale locale) {
        return properties.containsKey(path) ? types.in(kind.shown(path, properties.get(path), locale)) : null;
    }

    /** What a change touches, in words; null where it touches no data. */
    String touched(String kind, long touched, Locale locale) {
        return touched == 0 ? null : messages.find(locale, "platform.configuration.touched." + kind, touched).orElse(null);
    }

    /** What became of an item that is not simply done; null where there is nothing to tell. */
    String told(Line line, Locale locale) {
        if (UndoneConfiguration.DATA_STAYS.equals(line.outcome().code())) return messages.text(locale, "platform.configuration.dataStays");
        if (line.outcome().message() != null) return line.outcome().message();
        if (!UndoneConfiguration.CHANGED_SINCE.equals(line.outcome().code())) return null;
        var kind = kinds.get(line.item().kind());
        var kept = line.kept().stream().filter(path -> !path.isEmpty()).map(path -> kind.property(path, locale)).collect(Collectors.joining(", "));
        return kept.isEmpty() ? messages.text(locale, "platform.configuration.changedSince") : messages.text(locale, "platform.configuration.kept", kept);
    }
}

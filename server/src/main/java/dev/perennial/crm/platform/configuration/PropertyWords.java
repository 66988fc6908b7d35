package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Tells properties of items as their forms do: by the labels of fields and options. */
public final class PropertyWords {

    private static final int LONGEST = 400;

    private PropertyWords() {}

    static String label(TypeName type, String path, Messages messages, Locale locale) {
        var own = messages.find(locale, LabelKeys.field(type, Path.of(path)));
        return own.or(() -> messages.find(locale, LabelKeys.field(type, Path.of(Path.of(path).section().isEmpty() ? path : Path.of(path).section())))).orElse(path);
    }

    static String value(Blueprint blueprint, String path, JsonNode value, ConfiguredRecords desk, Locale locale) {
        if (value == null) return null;
        var kind = blueprint.field(Path.of(path)).map(field -> field.kind()).orElse(null);
        if (kind instanceof FieldKind.Choice && value.isString()) return desk.messages().find(locale, LabelKeys.option(blueprint.name(), Path.of(path), value.stringValue())).orElse(value.stringValue());
        return shortened(plain(value, desk, locale));
    }

    /** The value without knowledge of its field; rows are told one after the other. */
    static String plain(JsonNode value, ConfiguredRecords desk, Locale locale) {
        if (value.isBoolean()) return desk.messages().text(locale, value.booleanValue() ? "platform.configuration.yes" : "platform.configuration.no");
        if (value.isArray()) return StreamSupport.stream(value.spliterator(), false).map(each -> plain(each, desk, locale)).collect(Collectors.joining("; "));
        if (value.isObject()) return value.properties().stream().map(entry -> plain(entry.getValue(), desk, locale)).collect(Collectors.joining(" · "));
        return value.isString() ? typeName(value.stringValue(), desk, locale) : value.asString();
    }

    static String typeName(String name, ConfiguredRecords desk, Locale locale) {
        return desk.isType(name) ? desk.messages().text(locale, LabelKeys.many(TypeName.of(name))) : name;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

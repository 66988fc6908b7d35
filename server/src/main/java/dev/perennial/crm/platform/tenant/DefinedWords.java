package dev.perennial.crm.platform.tenant;

import dev.perennial.crm.platform.configuration.PlainJson;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks of the words that a tenant gives to what he makes. */
public final class DefinedWords {

    private static final Pattern DIRECTIONS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private DefinedWords() {}

    /** At least one language must have a word, and no word may turn the direction of what stands beside it. */
    public static void check(Values values, String section, Consumer<Finding> findings) {
        if (values.text(section + "/en") == null && values.text(section + "/zh") == null) findings.accept(Finding.at(section + "/en", "LABEL_MISSING"));
        checkDirections(values, List.of(section + "/en", section + "/zh"), findings);
    }

    /** No word at the paths may turn the direction of what stands beside it. */
    public static void checkDirections(Values values, List<String> paths, Consumer<Finding> findings) {
        for (var path : paths) if (values.text(path) != null && DIRECTIONS.matcher(values.text(path)).find()) findings.accept(Finding.at(path, "DIRECTION_MARKS"));
    }

    /** The word for the language, else that of the other one, else what is given instead. */
    static String inLanguage(JsonNode words, String otherwise, Locale locale) {
        var own = PlainJson.text(words.path(Language.of(locale).tag()), "");
        if (!own.isEmpty()) return own;
        return words.isEmpty() ? otherwise : PlainJson.text(words.iterator().next(), otherwise);
    }
}

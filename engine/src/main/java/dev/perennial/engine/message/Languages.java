package dev.perennial.engine.message;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Which texts name a language in the sense of BCP 47. */
public final class Languages {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** True of a well-formed tag of a language that exists, such as {@code ar}, {@code pt-BR} or {@code zh-Hant-TW}. */
    public static boolean isOne(String tag) {
        try {
            return KNOWN.contains(new Locale.Builder().setLanguageTag(tag).build().getLanguage());
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    /** The tag as it is usually written. */
    public static String usual(String tag) {
        return Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
    }
}

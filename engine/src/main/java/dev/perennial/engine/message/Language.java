package dev.perennial.engine.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages the product speaks. */
public enum Language {
    EN(Locale.ENGLISH), ZH(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** How the language is written in file names and settings. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of the tag, where the product speaks it by itself. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /** The language that serves a reader of the locale best; English when nothing fits. */
    public static Language of(Locale locale) {
        return locale != null && locale.getLanguage().equals(ZH.tag()) ? ZH : EN;
    }
}

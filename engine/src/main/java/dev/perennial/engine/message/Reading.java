package dev.perennial.engine.message;

import java.time.ZoneId;
import java.util.Locale;

/** For whom something is written: his language (null where nobody knows it), his time zone, and how he wants days and numbers written. */
public record Reading(Locale locale, ZoneId zone, Formats formats) {

    public Reading(Locale locale, ZoneId zone) {
        this(locale, zone, Formats.OF_LANGUAGE);
    }

    /** The same reader in another language. */
    public Reading in(Locale other) {
        return new Reading(other, zone, formats);
    }
}

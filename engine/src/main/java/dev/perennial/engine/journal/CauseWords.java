package dev.perennial.engine.journal;

import java.util.Locale;
import java.util.Optional;

/** Says why a write happened in words, where the name of the cause is one that only machines read. */
public interface CauseWords {

    Optional<String> of(Cause cause, Locale locale);
}

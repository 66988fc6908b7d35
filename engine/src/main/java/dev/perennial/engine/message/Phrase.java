package dev.perennial.engine.message;

import java.util.List;

/** Stands in a sentence for a shorter one, said in the reader's language too. */
public record Phrase(String key, List<Object> arguments) {

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}

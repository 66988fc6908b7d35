package dev.perennial.engine.record;

import com.google.re2j.Pattern;
import java.util.Map;

/**
 * What a field may ask for beyond its kind and treatment: a pattern its texts must match whole (RE2, so that no pattern can hang a writer), the value of new records that give
 * none, how its value is worked out if nobody writes it, and the colours in which its options are shown.
 */
public record Extras(Pattern pattern, Object preset, Derivation derivation, Map<String, String> colours) {

    public static final Extras NONE = new Extras(null, null, null, Map.of());

    public Extras {
        colours = Map.copyOf(colours);
    }
}

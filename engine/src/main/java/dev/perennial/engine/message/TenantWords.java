package dev.perennial.engine.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tenant's own words: for what he made himself, and in the place of words that the product came with, in any languages (BCP 47).
 * They stand as they are; no pattern is looked for in them.
 */
public final class TenantWords {

    public static final TenantWords NONE = new TenantWords(Map.of(), null);

    private static final Control CANDIDATES = Control.getControl(Control.FORMAT_DEFAULT);
    private static final int MOST_REMEMBERED = 200;

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Locale house;
    private final Map<Locale, List<String>> voices = new ConcurrentHashMap<>();

    /** The words by language and key, and the language of the house in which those are answered whose own has no word; null for none. */
    public TenantWords(Map<String, Map<String, String>> byLanguage, Locale house) {
        byLanguage.forEach((language, words) -> this.byLanguage.put(language, Map.copyOf(words)));
        this.house = house;
    }

    /** The word of exactly this language, null if there is none. */
    String word(String language, String key) {
        var words = byLanguage.get(language);
        return words == null ? null : words.get(key);
    }

    /** A word in whatever language, for what was named in one only. */
    Optional<String> anyWord(String key) {
        return byLanguage.values().stream().map(words -> words.get(key)).filter(Objects::nonNull).findFirst();
    }

    /** The languages that have words at all. */
    public List<String> languages() {
        return byLanguage.keySet().stream().sorted().toList();
    }

    /** The words of a language by key. */
    public Map<String, String> of(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    /** The languages in which the reader is answered, the best first: his own from the closest region on, that of the house, English. */
    List<String> voices(Locale reader) {
        var known = voices.get(reader);
        if (known != null) return known;
        if (voices.size() >= MOST_REMEMBERED) voices.clear();
        var found = found(reader);
        voices.put(reader, found);
        return found;
    }

    private List<String> found(Locale reader) {
        var tags = new LinkedHashSet<>(candidates(reader));
        if (house != null) tags.addAll(candidates(house));
        tags.add(Language.EN.tag());
        return tags.stream().filter(tag -> byLanguage.containsKey(tag) || Language.tagged(tag).isPresent()).toList();
    }

    private static List<String> candidates(Locale locale) {
        var tags = new ArrayList<String>();
        for (var candidate : CANDIDATES.getCandidateLocales("", locale)) if (!candidate.equals(Locale.ROOT)) tags.add(candidate.toLanguageTag());
        return tags;
    }
}

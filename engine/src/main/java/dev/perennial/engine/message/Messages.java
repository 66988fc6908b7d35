package dev.perennial.engine.message;

import com.ibm.icu.text.MessageFormat;
import dev.perennial.engine.record.OptionPlace;
import dev.perennial.engine.record.TypeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every sentence and label of the product, written in the reader's language. */
@Component
public class Messages {

    private record Sentence(Language language, String key) {}

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final NavigableSet<String> keysInOrder;
    private final Map<Sentence, MessageFormat> formats = new ConcurrentHashMap<>();
    private volatile Map<Language, Map<String, String>> tenantWords = Map.of();

    public Messages() {
        for (var language : Language.values()) patterns.put(language, MessageFiles.patterns(language));
        keysInOrder = new TreeSet<>(patterns.get(Language.EN).keySet());
    }

    /** The sentence in the reader's language; else in English; else the key itself, so that a gap is seen and nothing breaks. */
    public String text(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElse(key);
    }

    /** Takes the words that the tenant gave to what he made, in the place of those he gave before; they stand as they are, no pattern is looked for in them. */
    public void adopt(Map<Language, Map<String, String>> words) {
        tenantWords = Map.copyOf(words);
    }

    /** The sentence in the reader's language, else in English, if there is one. */
    public Optional<String> find(Locale locale, String key, Object... arguments) {
        var language = Language.of(locale);
        if (!has(language, key)) language = Language.EN;
        if (!has(language, key)) return tenantWord(Language.of(locale), key);
        return Optional.of(format(new Sentence(language, key), arguments));
    }

    private Optional<String> tenantWord(Language wanted, String key) {
        var word = tenantWords.getOrDefault(wanted, Map.of()).get(key);
        return word != null ? Optional.of(word) : tenantWords.values().stream().map(words -> words.get(key)).filter(Objects::nonNull).findFirst();
    }

    public boolean has(Language language, String key) {
        return patterns.get(language).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return patterns.get(language).keySet();
    }

    /** The last parts of the keys that begin like this, for example the options of a field that have a label. */
    public List<String> endings(String beginning) {
        return keysInOrder.subSet(beginning, beginning + Character.MAX_VALUE).stream().map(key -> key.substring(beginning.length())).toList();
    }

    /** The raw ICU pattern, for tests that compare the languages. */
    public Optional<String> pattern(Language language, String key) {
        return Optional.ofNullable(patterns.get(language).get(key));
    }

    private String format(Sentence sentence, Object[] arguments) {
        var pattern = patterns.get(sentence.language()).get(sentence.key());
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        // an ICU format is not safe for several threads at once, its clone is cheap
        var format = (MessageFormat) formats.computeIfAbsent(sentence, s -> new MessageFormat(pattern, s.language().locale())).clone();
        try {
            return format.format(Arrays.stream(arguments).map(a -> readable(sentence.language(), a)).toArray());
        } catch (IllegalArgumentException _) {
            return pattern;
        }
    }

    private Object readable(Language language, Object argument) {
        return switch (argument) {
            case null -> "–";
            case TypeName type -> text(language.locale(), LabelKeys.one(type));
            case Enum<?> option -> OptionPlace.of(option).flatMap(place -> find(language.locale(), LabelKeys.option(place.type(), place.path(), option.name()))).orElse(option.name());
            case OwnWords words -> words.in(language);
            case Phrase phrase -> text(language.locale(), phrase.key(), phrase.arguments().toArray());
            case Collection<?> several -> several.stream().map(one -> String.valueOf(readable(language, one))).collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            case FieldWords field -> text(language.locale(), LabelKeys.field(field.type(), field.path()));
            case Number number -> number;
            case java.util.Date date -> date;
            case java.time.temporal.Temporal temporal -> temporal;
            case UUID id -> id.toString();
            case Object other -> other.toString();
        };
    }
}

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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every sentence and label of the product, written in the reader's language. */
@Component
public class Messages {

    private record Sentence(Language language, String key) {}

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final NavigableSet<String> keysInOrder;
    private final Map<Sentence, MessageFormat> formats = new ConcurrentHashMap<>();
    private volatile TenantWords tenantWords = TenantWords.NONE;

    public Messages() {
        for (var language : Language.values()) patterns.put(language, MessageFiles.patterns(language));
        keysInOrder = new TreeSet<>(patterns.get(Language.EN).keySet());
    }

    /** As {@link #find}; else the key itself, so that a gap is seen and nothing breaks. */
    public String text(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElse(key);
    }

    /** Takes the words of the tenant in the place of those he gave before. */
    public void adopt(TenantWords words) {
        tenantWords = words;
    }

    /** The words of the tenant that are in force; another object after every {@link #adopt}. */
    public TenantWords tenantWords() {
        return tenantWords;
    }

    /** The word or sentence in the reader's language, else in that of the house, else in English, if there is one; a word of the tenant goes before the one the product came with. */
    public Optional<String> find(Locale locale, String key, Object... arguments) {
        var reader = locale == null ? Locale.ENGLISH : locale;
        var words = tenantWords;
        for (var voice : words.voices(reader)) {
            var word = words.word(voice, key);
            if (word != null) return Optional.of(word);
            var language = Language.tagged(voice);
            if (language.isPresent() && has(language.get(), key)) return Optional.of(format(new Sentence(language.get(), key), reader, arguments));
        }
        return words.anyWord(key);
    }

    /** In which languages the reader is answered, the best first; readers with the same answer read the same words. */
    public List<String> voices(Locale locale) {
        return tenantWords.voices(locale == null ? Locale.ENGLISH : locale);
    }

    /** The word in every language that has one, the tenant's and those the product came with. */
    public List<String> everyWord(String key) {
        var words = tenantWords;
        var ours = words.languages().stream().map(language -> words.word(language, key)).filter(Objects::nonNull);
        var shipped = Arrays.stream(Language.values()).filter(language -> has(language, key)).map(language -> patterns.get(language).get(key));
        return Stream.concat(ours, shipped).distinct().toList();
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

    private String format(Sentence sentence, Locale reader, Object[] arguments) {
        var pattern = patterns.get(sentence.language()).get(sentence.key());
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        // an ICU format is not safe for several threads at once, its clone is cheap
        var format = (MessageFormat) formats.computeIfAbsent(sentence, s -> new MessageFormat(pattern, s.language().locale())).clone();
        try {
            return format.format(Arrays.stream(arguments).map(a -> readable(reader, a)).toArray());
        } catch (IllegalArgumentException _) {
            return pattern;
        }
    }

    private Object readable(Locale reader, Object argument) {
        return switch (argument) {
            case null -> "–";
            case TypeName type -> text(reader, LabelKeys.one(type));
            case Enum<?> option -> OptionPlace.of(option).flatMap(place -> find(reader, LabelKeys.option(place.type(), place.path(), option.name()))).orElse(option.name());
            case OwnWords words -> words.in(Language.of(reader));
            case Phrase phrase -> text(reader, phrase.key(), phrase.arguments().toArray());
            case Collection<?> several -> several.stream().map(one -> String.valueOf(readable(reader, one))).collect(Collectors.joining(Language.of(reader) == Language.ZH ? "、" : ", "));
            case FieldWords field -> text(reader, LabelKeys.field(field.type(), field.path()));
            case Number number -> number;
            case java.util.Date date -> date;
            case java.time.temporal.Temporal temporal -> temporal;
            case UUID id -> id.toString();
            case Object other -> other.toString();
        };
    }
}

package dev.perennial.crm.platform.tenant;

import com.ibm.icu.text.Transliterator;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for addresses, paths and options, worked out from labels where an administrator gives none: {@code Site visits} is {@code site-visits}, 现场拜访 is {@code xian-chang-bai-fang}. */
final class DefinedNames {

    private static final int LONGEST = 40;
    private static final int ROOM_FOR_A_NUMBER = 4;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private DefinedNames() {}

    /** The label in English, else that in Chinese, empty where there is neither. */
    static String label(Values values, String section) {
        return Stream.of("en", "zh").map(language -> values.text(section.isEmpty() ? language : section + "/" + language)).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** A name with dashes, the next free one; null where the label has no letters. */
    static String kebab(String label, Predicate<String> isTaken) {
        return free(String.join("-", words(label)), "-", isTaken);
    }

    /** A name with humps, the next free one; null where the label has no letters. */
    static String camel(String label, Predicate<String> isTaken) {
        var words = words(label);
        if (words.isEmpty()) return null;
        return free(words.getFirst() + words.stream().skip(1).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining()), "", isTaken);
    }

    /** A name in capitals, the next free one; null where the label has no letters. */
    static String capitals(String label, Predicate<String> isTaken) {
        return free(String.join("_", words(label)).toUpperCase(Locale.ROOT), "_", isTaken);
    }

    private static String free(String name, String before, Predicate<String> isTaken) {
        if (name.isEmpty() || !isTaken.test(name)) return name.isEmpty() ? null : name;
        var number = 2;
        while (isTaken.test(name + before + number)) number++;
        return name + before + number;
    }

    /** As many words in plain letters and digits as a name has room for, the first one beginning with a letter. */
    private static List<String> words(String label) {
        var words = new ArrayList<String>();
        var room = LONGEST - ROOM_FOR_A_NUMBER;
        for (var word : LATIN.transliterate(label).replace("'", "").split("[^a-z0-9]+")) {
            if (word.isEmpty() || words.isEmpty() && Character.isDigit(word.charAt(0))) continue;
            var fitting = words.isEmpty() ? word.substring(0, Math.min(room, word.length())) : word;
            room -= fitting.length() + 1;
            if (room < -1) break;
            words.add(fitting);
        }
        return words;
    }
}

package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.KnownWords;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Misspellings;
import dev.perennial.engine.record.SearchTokens.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Guesses what somebody meant whose words nothing carries: words of the records' names that are one slip away. */
@Component
class Corrections {

    private static final int MOST_WORDS = 3;
    private static final int MOST_MEANT = 20;

    private final KnownWords words;

    Corrections(KnownWords words) {
        this.words = words;
    }

    /** True of words of which one slip can be forgiven. */
    static boolean areThinkable(List<Wanted> wanted) {
        var mistypable = wanted.stream().filter(word -> Misspellings.mayBe(word.token())).count();
        return mistypable > 0 && mistypable <= MOST_WORDS;
    }

    /** Only what goes by a name is searched so; numbers are seldom meant otherwise. */
    static boolean suit(Blueprint blueprint, Actor actor) {
        return blueprint.title().filter(title -> title.numberPrefix().isEmpty() && !actor.on(blueprint.name()).hides(title.path())).isPresent();
    }

    /** What records of the type must carry instead; empty when there is nothing like the words. */
    List<Wanted> of(Blueprint blueprint, List<Wanted> wanted) {
        var meanings = new LinkedHashMap<String, List<String>>();
        wanted.stream().map(Wanted::token).filter(Misspellings::mayBe).forEach(word -> meanings.computeIfAbsent(word, Misspellings::meant));
        var known = words.of(blueprint.name(), meanings);
        var allKnown = known.containsAll(meanings.keySet());
        var corrected = new ArrayList<Wanted>();
        for (var word : wanted) {
            if (!Misspellings.mayBe(word.token()) || !allKnown && known.contains(word.token())) corrected.add(word);
            else meant(word.token(), meanings.get(word.token()), known, corrected);
        }
        return corrected.size() == wanted.size() && !corrected.equals(wanted) ? corrected : List.of();
    }

    private static void meant(String word, List<String> meanings, Set<String> known, List<Wanted> into) {
        var words = new ArrayList<String>();
        if (known.contains(word)) words.add(word);
        meanings.stream().filter(known::contains).limit(MOST_MEANT).forEach(words::add);
        if (!words.isEmpty()) into.add(Wanted.corrected(words));
    }
}

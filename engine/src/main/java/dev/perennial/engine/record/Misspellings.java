package dev.perennial.engine.record;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody may have meant who mistyped a word by one slip: two letters exchanged, one too many, one wrong, one missing. All of these
 * are looked up in the index of words; most are not there, and looking up a word that is not there costs next to nothing.
 */
public final class Misspellings {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;
    private static final String LATIN = "etaoinsrhldcumfpgwybvkxjqzäöüßéñ";
    private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ";
    private static final String GREEK = "αοιετσνηυρπκμλωςγδθχβφξζψάέήίόύώ";

    private Misspellings() {}

    /** True of words long enough that one slip leaves something to go by, and without digits, which are seldom meant otherwise. */
    public static boolean mayBe(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && word.chars().allMatch(Character::isLetter) && !Folding.isHan(word.charAt(0));
    }

    /** Every word from which the typed one comes by one slip, the likeliest slips first. */
    public static List<String> meant(String typed) {
        var meant = new LinkedHashSet<String>();
        for (var i = 0; i + 1 < typed.length(); i++) meant.add(typed.substring(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2));
        for (var i = 0; i < typed.length(); i++) meant.add(typed.substring(0, i) + typed.substring(i + 1));
        var letters = letters(typed);
        for (var i = 0; i < typed.length(); i++) put(letters, typed.substring(0, i), typed.substring(i + 1), meant);
        for (var i = 0; i <= typed.length(); i++) put(letters, typed.substring(0, i), typed.substring(i), meant);
        meant.remove(typed);
        return new ArrayList<>(meant);
    }

    private static void put(String letters, String before, String after, Set<String> into) {
        for (var i = 0; i < letters.length(); i++) into.add(before + letters.charAt(i) + after);
    }

    // of other scripts only what was typed too much or exchanged is forgiven
    private static String letters(String word) {
        return switch (UnicodeScript.of(word.charAt(0))) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case null, default -> "";
        };
    }
}

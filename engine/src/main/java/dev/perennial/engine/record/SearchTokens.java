package dev.perennial.engine.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts texts into the tokens that search finds: words, Chinese characters and pairs, pinyin in full and as initials from each character of a name on, numbers from both ends. */
public final class SearchTokens {

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()./-]{4,}");
    private static final int SHORTEST_TAIL = 3;
    private static final int SHORTEST_BEGINNING = 3;
    // with fewer digits, zeros at the front belong to a tail
    private static final int SHORTEST_NUMBER = 7;
    static final String BACKWARDS = "~";
    /** Changes with the rules by which texts are cut; a house whose words were cut by older ones cuts them anew after its start. */
    public static final int RULES = 2;
    /** So many Chinese characters may be a name, found by pinyin from each of them on; a longer run is a sentence, found by pinyin from its beginning. */
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_TOKEN = 60;
    private static final int MOST_TOKENS = 400;

    private SearchTokens() {}

    /** A token of a query, whether it may be the beginning of a longer one, and the beginnings of other tokens that do as well. */
    public record Wanted(String token, boolean prefix, List<String> otherBeginnings) {

        private static Wanted whole(String token) {
            return new Wanted(token, false, List.of());
        }

        /** A mistyped word: whatever begins like one of the corrections does. */
        public static Wanted corrected(List<String> corrections) {
            return new Wanted(corrections.getFirst(), true, corrections.subList(1, corrections.size()));
        }

        /** True when so much begins like this that looking all of it up would take longer than looking at the newest records. */
        public boolean isShort() {
            return prefix && token.length() < SHORTEST_BEGINNING;
        }

        /** The same as a word of its own, not the beginning of another. */
        public Wanted asWhole() {
            return new Wanted(token, false, otherBeginnings);
        }

        /** True of records with these tokens. */
        public boolean isServedBy(Set<String> tokens) {
            return !prefix && tokens.contains(token) || tokens.stream().anyMatch(this::isServedBy);
        }

        private boolean isServedBy(String held) {
            return (prefix ? held.startsWith(token) : held.equals(token)) || otherBeginnings.stream().anyMatch(held::startsWith);
        }

        private static Wanted beginning(String token) {
            var others = new ArrayList<String>();
            if (isTail(token)) others.add(backwards(withoutTrunk(token)));
            if (isRunning(token)) others.add("0".repeat(Numbered.DIGITS - token.length()) + token);
            return new Wanted(token, true, List.copyOf(others));
        }
    }

    /** The tokens under which a record with these texts is found. */
    public static Set<String> of(Iterable<String> texts) {
        var tokens = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text == null || text.isBlank()) continue;
            addWords(Folding.fold(text), tokens);
            if (isPhone(text.strip())) addNumber(digits(text), tokens);
            if (tokens.size() >= MOST_TOKENS) break;
        }
        return tokens;
    }

    /** The tokens of all texts of a record that search may find, those of child rows too. */
    public static Set<String> of(Blueprint blueprint, Values values) {
        var texts = new ArrayList<String>();
        for (var field : blueprint.fields()) if (isFound(field)) gather(values.get(field.path()), texts);
        for (var children : blueprint.children()) {
            var found = children.fields().stream().filter(SearchTokens::isFound).toList();
            if (!found.isEmpty()) for (var row : values.rows(children.path())) found.forEach(field -> gather(row.get(field.path()), texts));
        }
        return of(texts);
    }

    private static boolean isFound(Field field) {
        return (field.is(Treatment.SEARCH) || field.is(Treatment.TITLE)) && !field.is(Treatment.MACHINE);
    }

    private static void gather(Object value, List<String> texts) {
        if (value instanceof String text) texts.add(text);
        else if (value instanceof Collection<?> several) several.forEach(one -> gather(one, texts));
    }

    /** What a record must carry to answer the query: every word, the last one perhaps unfinished. */
    public static List<Wanted> wanted(String query) {
        var text = query.strip();
        if (isPhone(text)) return List.of(Wanted.beginning(cut(digits(text))));
        var wanted = new ArrayList<Wanted>();
        var pieces = new Pieces(Folding.fold(text));
        for (var whole = pieces.next(); whole != null; whole = pieces.next()) {
            var piece = cut(whole);
            if (!Folding.isHan(piece.charAt(0))) wanted.add(Wanted.beginning(piece));
            else if (piece.length() == 1) wanted.add(Wanted.whole(piece));
            else for (var i = 0; i + 1 < piece.length(); i++) wanted.add(Wanted.whole(piece.substring(i, i + 2)));
        }
        return wanted;
    }

    private static void addWords(String folded, Set<String> tokens) {
        var pieces = new Pieces(folded);
        for (var piece = pieces.next(); piece != null && tokens.size() < MOST_TOKENS; piece = pieces.next()) {
            if (Folding.isHan(piece.charAt(0))) addHan(piece, tokens);
            else tokens.add(cut(piece));
        }
    }

    private static void addHan(String run, Set<String> tokens) {
        for (var i = 0; i < run.length(); i++) {
            tokens.add(run.substring(i, i + 1));
            if (i + 1 < run.length()) tokens.add(run.substring(i, i + 2));
        }
        for (var start = 0; start < startsOfSound(run.length()); start++) addSound(run, start, tokens);
    }

    private static void addSound(String run, int start, Set<String> tokens) {
        var full = new StringBuilder();
        var initials = new StringBuilder();
        for (var i = start; i < run.length(); i++) {
            var sound = Folding.pinyin(run.charAt(i));
            full.append(sound);
            if (!sound.isEmpty()) initials.append(sound.charAt(0));
        }
        tokens.add(cut(full.toString()));
        tokens.add(cut(initials.toString()));
    }

    /** At how many of its characters, from the first on, a run of so many may be begun by pinyin: not at the last of several, which would be found by a syllable that half of all names end in. */
    static int startsOfSound(int characters) {
        return characters <= LONGEST_NAME ? Math.max(1, characters - 1) : 1;
    }

    /** A number counts twice however long it is: its beginnings are beginnings of the one token, its tails of the other. */
    private static void addNumber(String digits, Set<String> tokens) {
        tokens.add(cut(digits));
        tokens.add(backwards(digits));
    }

    private static String backwards(String digits) {
        return cut(new StringBuilder(digits.length() + 1).append(digits).append(BACKWARDS).reverse().toString());
    }

    private static boolean isTail(String token) {
        return token.length() >= SHORTEST_TAIL && token.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isRunning(String token) {
        return token.length() < Numbered.DIGITS && token.charAt(0) != '0' && token.chars().allMatch(c -> isDigit((char) c));
    }

    // within the country a number is dialled with a zero that its international form lacks
    private static String withoutTrunk(String digits) {
        var first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') first++;
        return digits.length() - first >= SHORTEST_NUMBER ? digits.substring(first) : digits;
    }

    static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) if (isDigit(text.charAt(i))) digits.append(text.charAt(i));
        return digits.toString();
    }

    // the first character spares most texts the pattern
    static boolean isPhone(String text) {
        return !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '(' || isDigit(text.charAt(0))) && PHONE.matcher(text).matches();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String cut(String token) {
        return token.length() <= LONGEST_TOKEN ? token : token.substring(0, LONGEST_TOKEN);
    }
}

package dev.perennial.engine.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows where in a text the words of a search stand: as written, as the pinyin or the initials of Chinese characters, or as digits of a number. */
public final class SearchMarks {

    /** In which way a word of the search is one of the text. */
    public enum Way { LETTERS, DIGITS, PINYIN, INITIALS }

    /** A part of a text, from one character up to before another, and in which way it was meant. */
    public record Mark(int from, int until, Way way) {}

    private final String text;
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();

    private SearchMarks(String text) {
        this.text = text;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var piece = text.substring(at, at + Character.charCount(text.codePointAt(at)));
            var alike = piece.isBlank() ? " " : Folding.fold(piece);
            folded.append(alike);
            for (var i = 0; i < alike.length(); i++) origins.add(at);
        }
    }

    /** The marks of all wanted words that stand in the text, in order; empty when none does. */
    public static List<Mark> of(String text, List<SearchTokens.Wanted> wanted) {
        var there = new SearchMarks(text);
        return wanted.stream().flatMap(word -> there.find(word).stream()).distinct().sorted(Comparator.comparingInt(Mark::from)).toList();
    }

    private List<Mark> find(SearchTokens.Wanted word) {
        var tokens = new ArrayList<>(List.of(word.token()));
        tokens.addAll(word.otherBeginnings());
        for (var token : tokens) {
            var mark = token.startsWith(SearchTokens.BACKWARDS) ? tail(token.length() - 1) : piece(token, word.prefix());
            if (mark == null && SearchTokens.isPhone(text.strip()) && SearchTokens.digits(text).startsWith(token)) mark = digits(0, token.length());
            if (mark != null && (!token.startsWith(SearchTokens.BACKWARDS) || endsWith(token))) return List.of(mark);
        }
        return List.of();
    }

    private Mark piece(String token, boolean prefix) {
        var pieces = new Pieces(folded.toString());
        for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
            var mark = Folding.isHan(piece.charAt(0)) ? inHan(piece, pieces.from(), token) : inWord(piece, pieces.from(), token, prefix);
            if (mark != null) return mark;
        }
        return null;
    }

    private Mark inWord(String piece, int from, String token, boolean prefix) {
        var isNumber = token.chars().allMatch(c -> SearchTokens.isDigit((char) c));
        return (prefix ? piece.startsWith(token) : piece.equals(token)) ? mark(from, token.length(), isNumber ? Way.DIGITS : Way.LETTERS) : null;
    }

    private Mark inHan(String run, int from, String token) {
        if (Folding.isHan(token.charAt(0))) return run.contains(token) ? mark(from + run.indexOf(token), token.length(), Way.LETTERS) : null;
        for (var start = 0; start < SearchTokens.startsOfSound(run.length()); start++) {
            var mark = heard(run, start, from, token);
            if (mark != null) return mark;
        }
        return null;
    }

    private Mark heard(String run, int start, int from, String token) {
        var full = new StringBuilder();
        var initials = new StringBuilder();
        var covered = start;
        for (var i = start; i < run.length(); i++) {
            var sound = Folding.pinyin(run.charAt(i));
            if (full.length() < token.length()) covered = i + 1;
            full.append(sound);
            if (!sound.isEmpty()) initials.append(sound.charAt(0));
        }
        if (full.toString().startsWith(token)) return mark(from + start, covered - start, Way.PINYIN);
        return initials.toString().startsWith(token) ? mark(from + start, Math.min(run.length() - start, token.length()), Way.INITIALS) : null;
    }

    private boolean endsWith(String backwards) {
        return SearchTokens.isPhone(text.strip()) && SearchTokens.digits(text).endsWith(new StringBuilder(backwards.substring(1)).reverse().toString());
    }

    private Mark tail(int length) {
        var all = SearchTokens.digits(text).length();
        return length > all ? null : digits(all - length, length);
    }

    /** The part of the text that holds some of its digits, with what stands between them. */
    private Mark digits(int first, int many) {
        var seen = 0;
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (!SearchTokens.isDigit(text.charAt(i))) continue;
            if (seen == first) from = i;
            if (++seen == first + many) return new Mark(from, i + 1, Way.DIGITS);
        }
        return null;
    }

    private Mark mark(int from, int length, Way way) {
        var last = origins.get(from + length - 1);
        return new Mark(origins.get(from), last + Character.charCount(text.codePointAt(last)), way);
    }
}

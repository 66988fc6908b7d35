package dev.perennial.engine.list;

import dev.perennial.engine.list.FilterToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a filter into tokens. */
final class FilterTokens {

    static final int LONGEST = 100_000;

    private static final Map<Character, Kind> SIGNS = Map.of('(', Kind.OPEN, ')', Kind.CLOSE, ',', Kind.COMMA, ':', Kind.COLON);
    private static final Pattern NAME = Pattern.compile("[A-Za-z$][A-Za-z0-9]*(?:[./][A-Za-z][A-Za-z0-9]*)*+");
    private static final Pattern SPAN = Pattern.compile("duration'([^']*)'");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

    private final String text;
    private final List<FilterToken> tokens = new ArrayList<>();
    private int at;

    private FilterTokens(String text) {
        this.text = text;
    }

    /** The tokens, the last of them {@link Kind#END}. */
    static List<FilterToken> of(String text) {
        if (text.length() > LONGEST) throw BadFilter.at(LONGEST, "at most " + LONGEST + " characters");
        var cutter = new FilterTokens(text);
        while (cutter.skipBlanks()) cutter.cut();
        cutter.tokens.add(new FilterToken(Kind.END, "", text.length() + 1));
        return cutter.tokens;
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at < text.length();
    }

    private void cut() {
        var sign = SIGNS.get(text.charAt(at));
        if (sign != null) take(sign, text.substring(at, at + 1), 1);
        else if (text.charAt(at) == '\'') takeText();
        else if (!(take(Kind.SPAN, SPAN) || take(Kind.ID, ID) || take(Kind.MOMENT, MOMENT) || take(Kind.DAY, DAY) || take(Kind.NUMBER, NUMBER) || take(Kind.NAME, NAME)))
            throw BadFilter.at(at + 1, "path", "value");
    }

    private boolean take(Kind kind, Pattern pattern) {
        Matcher found = pattern.matcher(text).region(at, text.length());
        if (!found.lookingAt() || runsOn(kind, found.end())) return false;
        take(kind, kind == Kind.SPAN ? found.group(1) : found.group(), found.end() - at);
        return true;
    }

    /** A number that runs into a letter is a spelling mistake, not a number. */
    private boolean runsOn(Kind kind, int end) {
        return kind != Kind.SPAN && end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "_./".indexOf(text.charAt(end)) >= 0);
    }

    private void takeText() {
        var value = new StringBuilder();
        var end = at + 1;
        while (end < text.length()) {
            var c = text.charAt(end++);
            if (c == 0 || Character.isSurrogate(c) && !isPaired(end - 1)) throw BadFilter.at(end, "character");
            if (c != '\'') {
                value.append(c);
            } else if (end < text.length() && text.charAt(end) == '\'') {
                value.append('\'');
                end++;
            } else {
                take(Kind.TEXT, value.toString(), end - at);
                return;
            }
        }
        throw BadFilter.at(text.length() + 1, "'");
    }

    private boolean isPaired(int place) {
        return Character.isHighSurrogate(text.charAt(place)) ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
                : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
    }

    private void take(Kind kind, String value, int length) {
        tokens.add(new FilterToken(kind, value, at + 1));
        at += length;
    }
}

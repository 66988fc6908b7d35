package dev.perennial.engine.list;

import dev.perennial.engine.list.FilterToken.Kind;
import java.util.List;

/** The tokens of a filter and how far the reader has come. */
final class FilterWords {

    private final List<FilterToken> tokens;
    private int at;

    FilterWords(List<FilterToken> tokens) {
        this.tokens = tokens;
    }

    FilterToken next() {
        return tokens.get(at);
    }

    /** True when a name is next and an opening bracket follows it. */
    boolean isCall() {
        return next().is(Kind.NAME) && tokens.get(at + 1).is(Kind.OPEN);
    }

    FilterToken skip() {
        return tokens.get(at++);
    }

    boolean accept(String name) {
        var found = next().isName(name);
        if (found) at++;
        return found;
    }

    boolean accept(Kind kind) {
        var found = next().is(kind);
        if (found) at++;
        return found;
    }

    FilterToken expect(Kind kind, String expected) {
        if (!next().is(kind)) throw BadFilter.at(next().at(), expected);
        return skip();
    }
}

package dev.perennial.engine.list;

/** A word of a filter's text and where it stands, counted from one. */
record FilterToken(Kind kind, String text, int at) {

    enum Kind { NAME, TEXT, NUMBER, DAY, MOMENT, SPAN, ID, OPEN, CLOSE, COMMA, COLON, END }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}

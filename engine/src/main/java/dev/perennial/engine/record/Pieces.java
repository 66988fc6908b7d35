package dev.perennial.engine.record;

/** Cuts a folded text into runs of Chinese characters and runs of other letters and digits; all else only separates. */
final class Pieces {

    private enum Kind { HAN, WORD, NONE }

    private final String text;
    private int from;
    private int at;

    Pieces(String text) {
        this.text = text;
    }

    /** The next run, null at the end. */
    String next() {
        while (at < text.length() && kind(text.codePointAt(at)) == Kind.NONE) at += Character.charCount(text.codePointAt(at));
        if (at == text.length()) return null;
        from = at;
        var kind = kind(text.codePointAt(at));
        while (at < text.length() && kind(text.codePointAt(at)) == kind) at += Character.charCount(text.codePointAt(at));
        return text.substring(from, at);
    }

    /** Where in the text the last run begins. */
    int from() {
        return from;
    }

    private static Kind kind(int character) {
        if (Folding.isHan(character)) return Kind.HAN;
        if (character < 128) return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character >= 'A' && character <= 'Z' ? Kind.WORD : Kind.NONE;
        return Character.isLetter(character) || isNumber(character) ? Kind.WORD : Kind.NONE;
    }

    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}

package dev.perennial.engine.message;

/** Words that somebody gave in one language or both; a reader without one in his language reads the other. */
public record OwnWords(String en, String zh) {

    /** The words for a reader of the language, null when there are none at all. */
    public String in(Language language) {
        var wanted = language == Language.ZH ? zh : en;
        return wanted != null ? wanted : en != null ? en : zh;
    }
}

package dev.perennial.engine.journal;

import java.util.Objects;

/** Why a write happened: a plain edit, or a verb, import, rule or process with its name. */
public record Cause(Kind kind, String name) {

    /** What kind of thing made the write happen. */
    public enum Kind { EDIT, VERB, IMPORT, RULE, PROCESS }

    /** Somebody changed the record by form, API or bulk. */
    public static final Cause EDIT = new Cause(Kind.EDIT, "");

    public Cause {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }

    public static Cause verb(String name) {
        return new Cause(Kind.VERB, name);
    }

    /** A step of a process, for example {@code complaint/issue-order}. */
    public static Cause process(String step) {
        return new Cause(Kind.PROCESS, step);
    }

    public static Cause importOf(String name) {
        return new Cause(Kind.IMPORT, name);
    }
}

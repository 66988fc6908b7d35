package dev.perennial.engine.custom;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Set;

/** A question in CEL that the values of one record answer; where it needs a value that is missing it does not hold. */
public final class Condition {

    private static final FieldKind ANSWER = new FieldKind.YesNo();

    private final Formula question;
    private final Set<Path> sources;

    private Condition(Formula question, Set<Path> sources) {
        this.question = question;
        this.sources = Set.copyOf(sources);
    }

    /** The condition over the fields of the type; refuses with {@link NotAFormula} what cannot be understood or is not answered by yes or no. */
    public static Condition of(Blueprint type, String text) {
        return new Condition(Formulas.read(type, text, ANSWER), Formulas.sources(type, text));
    }

    /** The fields that it asks. */
    public Set<Path> sources() {
        return sources;
    }

    public boolean holds(Values values) {
        return Boolean.TRUE.equals(question.value(values));
    }
}

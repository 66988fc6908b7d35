package dev.perennial.engine.list;

import dev.perennial.engine.list.Filter.Comparison;
import java.time.Duration;

/** A comparison turned so that the path stands on the left, alone: {@code a add 1 day gt b} becomes {@code a gt b sub 1 day}. */
record Sides(Term.Reference path, Comparison comparison, Term other) {

    static Sides of(Filter.Compare compare) {
        var left = reference(compare.left());
        if (left != null) return new Sides(left, compare.comparison(), shifted(compare.right(), shift(compare.left()).negated()));
        var right = reference(compare.right());
        if (right == null) throw BadFilter.at(compare.left().at(), "path");
        return new Sides(right, mirrored(compare.comparison()), shifted(compare.left(), shift(compare.right()).negated()));
    }

    /** The path in the term, null when it holds none. */
    static Term.Reference reference(Term term) {
        return switch (term) {
            case Term.Reference reference -> reference;
            case Term.Shifted shifted -> reference(shifted.moment());
            case Term.Text _, Term.Number _, Term.YesNo _, Term.Day _, Term.Moment _, Term.Span _, Term.Nothing _, Term.Now _, Term.Today _, Term.InPeriod _,
                    Term.Me _, Term.MyTeam _ -> null;
        };
    }

    static Duration shift(Term term) {
        return term instanceof Term.Shifted shifted ? shifted.by() : Duration.ZERO;
    }

    private static Term shifted(Term term, Duration by) {
        if (by.isZero()) return term;
        return term instanceof Term.Shifted shifted ? new Term.Shifted(shifted.moment(), shifted.by().plus(by), shifted.at()) : new Term.Shifted(term, by, term.at());
    }

    private static Comparison mirrored(Comparison comparison) {
        return switch (comparison) {
            case EQ, NE -> comparison;
            case GT -> Comparison.LT;
            case GE -> Comparison.LE;
            case LT -> Comparison.GT;
            case LE -> Comparison.GE;
        };
    }
}

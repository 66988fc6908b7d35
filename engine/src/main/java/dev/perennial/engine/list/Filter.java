package dev.perennial.engine.list;

import java.util.List;

/** A condition on records as the public filter grammar writes it. */
public sealed interface Filter {

    enum Comparison { EQ, NE, GT, GE, LT, LE }

    enum Part { CONTAINS, STARTS_WITH, ENDS_WITH }

    enum Quantifier { ANY, ALL }

    /** True of every record. */
    record Everything() implements Filter {}

    record And(List<Filter> parts) implements Filter {}

    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    record Compare(Term left, Comparison comparison, Term right) implements Filter {}

    record OneOf(Term value, List<Term> choices) implements Filter {}

    /** Whether a text holds, begins or ends with another. */
    record Has(Term text, Part part, Term wanted) implements Filter {}

    /** A path to a yes or no, standing alone. */
    record Holds(Term.Reference path) implements Filter {}

    /** Whether some or all of the rows (or elements) at the path meet the condition, which calls each by the variable. */
    record Rows(Term.Reference path, Quantifier quantifier, String variable, Filter condition) implements Filter {}

    /** Whether a link leads to the record or to one below it in its tree. */
    record IsOrBelow(Term.Reference path, Term.Text id) implements Filter {}
}

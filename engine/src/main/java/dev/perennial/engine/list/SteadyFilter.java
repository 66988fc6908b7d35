package dev.perennial.engine.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Filters that mean the same tomorrow and for everybody: they speak of a record's own fields and of constants only. */
final class SteadyFilter {

    private SteadyFilter() {}

    /** The paths that the filter names, null when it is not steady. */
    static Set<String> fields(Filter filter) {
        var paths = new HashSet<String>();
        return isSteady(filter, paths) ? paths : null;
    }

    private static boolean isSteady(Filter filter, Set<String> paths) {
        return switch (filter) {
            case Filter.Everything _ -> true;
            case Filter.And(var parts) -> parts.stream().allMatch(part -> isSteady(part, paths));
            case Filter.Or(var parts) -> parts.stream().allMatch(part -> isSteady(part, paths));
            case Filter.Not(var part) -> isSteady(part, paths);
            case Filter.Compare compare -> isSteady(compare.left(), paths) && isSteady(compare.right(), paths);
            case Filter.OneOf(var value, var choices) -> isSteady(value, paths) && areSteady(choices, paths);
            case Filter.Has has -> isSteady(has.text(), paths) && isSteady(has.wanted(), paths);
            case Filter.Holds(var path) -> isSteady(path, paths);
            case Filter.Rows _, Filter.IsOrBelow _ -> false;
        };
    }

    private static boolean areSteady(List<Term> terms, Set<String> paths) {
        return terms.stream().allMatch(term -> isSteady(term, paths));
    }

    private static boolean isSteady(Term term, Set<String> paths) {
        return switch (term) {
            case Term.Reference reference -> {
                paths.add(reference.path());
                yield true;
            }
            case Term.Text _, Term.Number _, Term.YesNo _, Term.Day _, Term.Moment _, Term.Span _, Term.Nothing _ -> true;
            case Term.Now _, Term.Today _, Term.InPeriod _, Term.Me _, Term.MyTeam _, Term.Shifted _ -> false;
        };
    }
}

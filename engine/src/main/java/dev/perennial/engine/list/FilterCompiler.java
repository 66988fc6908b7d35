package dev.perennial.engine.list;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import dev.perennial.engine.list.Filter.Comparison;
import java.util.ArrayList;
import org.jooq.Condition;

/** Turns a filter into SQL. A part is true or not: whatever is unknown counts as not, so that {@code not} and {@code ne} include null. */
final class FilterCompiler {

    private final Paths paths;
    private final Comparisons comparisons;
    private final Trees trees;

    FilterCompiler(Statement statement, Sight sight) {
        this.paths = new Paths(statement, sight);
        this.comparisons = new Comparisons(sight);
        this.trees = new Trees(statement, sight);
    }

    Condition compile(Filter filter, Names names) {
        return switch (filter) {
            case Filter.Everything _ -> noCondition();
            case Filter.And all -> and(all.parts().stream().map(part -> compile(part, names)).toList());
            case Filter.Or any -> or(any.parts().stream().map(part -> compile(part, names)).toList());
            case Filter.Not not -> isNot(compile(not.part(), names));
            case Filter.Compare compare -> compare(compare, names);
            case Filter.OneOf oneOf -> oneOf(oneOf, names);
            case Filter.Has has -> has(has, names);
            case Filter.Holds holds -> holds(holds, names);
            case Filter.Rows rows -> rows(rows, names);
            case Filter.IsOrBelow below -> isOrBelow(below, names);
        };
    }

    private static Condition isNot(Condition condition) {
        return condition("({0}) is not true", condition);
    }

    private Condition compare(Filter.Compare compare, Names names) {
        var sides = Sides.of(compare);
        if (compare.comparison() == Comparison.NE) return isNot(compare(new Filter.Compare(compare.left(), Comparison.EQ, compare.right()), names));
        var left = paths.place(sides.path().path(), names);
        if (sides.other() instanceof Term.Nothing nothing) return isNull(left, sides.comparison(), nothing);
        if (Sides.reference(sides.other()) instanceof Term.Reference right) return comparisons.between(left, sides, paths.place(right.path(), names));
        return left.where(comparisons.with(left, sides.comparison(), sides.other()));
    }

    private Condition isNull(Place place, Comparison comparison, Term.Nothing nothing) {
        if (comparison != Comparison.EQ) throw BadFilter.at(nothing.at(), "value");
        return place.hops().isEmpty() ? comparisons.isNull(place) : isNot(place.where(isNot(comparisons.isNull(place))));
    }

    private Condition oneOf(Filter.OneOf oneOf, Names names) {
        if (!(oneOf.value() instanceof Term.Reference reference)) throw BadFilter.at(oneOf.value().at(), "path");
        var place = paths.place(reference.path(), names);
        var conditions = new ArrayList<Condition>();
        for (var choice : oneOf.choices())
            if (choice instanceof Term.Nothing nothing) conditions.add(isNull(place, Comparison.EQ, nothing));
        var values = oneOf.choices().stream().filter(choice -> !(choice instanceof Term.Nothing)).toList();
        if (!values.isEmpty()) conditions.add(place.where(comparisons.withOneOf(place, values)));
        return or(conditions);
    }

    private Condition has(Filter.Has has, Names names) {
        if (!(has.text() instanceof Term.Reference reference)) throw BadFilter.at(has.text().at(), "path");
        if (!(has.wanted() instanceof Term.Text wanted)) throw BadFilter.at(has.wanted().at(), "text");
        var place = paths.place(reference.path(), names);
        return place.where(text(place, reference, has.part(), wanted.value()));
    }

    private static Condition text(Place place, Term.Reference path, Filter.Part part, String wanted) {
        var nature = place.column().nature();
        if (!nature.isText() && nature != Nature.CODE) throw BadFilter.at(path.at(), "text");
        return Texts.has(place, part, wanted);
    }

    private Condition holds(Filter.Holds holds, Names names) {
        var place = paths.place(holds.path().path(), names);
        return place.where(comparisons.with(place, Comparison.EQ, new Term.YesNo(true, holds.path().at())));
    }

    private Condition rows(Filter.Rows rows, Names names) {
        var found = paths.rows(rows.path().path(), names);
        var inner = compile(rows.condition(), rows.variable().isEmpty() ? names : names.with(rows.variable(), found.root()));
        return switch (rows.quantifier()) {
            case ANY -> found.owner().where(exists(selectOne().from(found.rows().from()).where(found.tied()).and(inner)));
            // Of a record that is not there nothing can be said, not even of all its rows.
            case ALL -> found.owner().where(notExists(selectOne().from(found.rows().from()).where(found.tied()).and(isNot(inner))));
        };
    }

    private Condition isOrBelow(Filter.IsOrBelow below, Names names) {
        var place = paths.place(below.path().path(), names);
        var target = place.column().target().orElse(null);
        if (target == null || place.column().nature() != Nature.ID) throw BadFilter.at(below.path().at(), "link");
        return place.where(trees.isOrBelow(place, target, Literals.id(below.id()), below.path()));
    }
}

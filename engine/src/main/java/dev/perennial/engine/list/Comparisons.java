package dev.perennial.engine.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.list.Filter.Comparison;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Comparisons of a column with values and with other columns, as its nature asks for. */
final class Comparisons {

    private final Sight sight;
    private final Times times;

    Comparisons(Sight sight) {
        this.sight = sight;
        this.times = new Times(sight);
    }

    /** True where there is no value; a list without elements is no value either. */
    Condition isNull(Place place) {
        return place.column().nature().isMany() ? coalesce(cardinality(place.field(Object[].class)), val(0)).eq(0) : place.field().isNull();
    }

    Condition with(Place place, Comparison comparison, Term term) {
        return switch (place.column().nature()) {
            case TITLE, TEXT -> Texts.compare(place, comparison, Literals.text(term));
            case CODE -> place.field(String.class).eq(Literals.option(place.column(), equated(comparison, term)));
            case NUMBER -> number(place, comparison, Literals.number(term));
            case YES_NO -> place.field(Boolean.class).eq(Literals.yesNo(equated(comparison, term)));
            case MOMENT -> moment(place.field(Instant.class), comparison, times.moments(term));
            case DAY -> day(place.field(LocalDate.class), comparison, times.days(term));
            case SPAN -> compare(place.field(Long.class), comparison, val(Literals.seconds(term)));
            case ID -> ReachConditions.isOneOf(place.field(UUID.class), List.of(Literals.ids(List.of(equated(comparison, term)), sight.actor())));
            case CODES, TEXTS, IDS -> throw BadFilter.at(term.at(), place.column().path() + "/any(…)");
        };
    }

    /** One array for all values of a kind, so that the statement's text does not depend on their number. */
    Condition withOneOf(Place place, List<Term> terms) {
        return switch (place.column().nature()) {
            case TITLE, TEXT -> Texts.oneOf(place, terms.stream().map(Literals::text).toList());
            case CODE -> place.field(String.class).eq(any(terms.stream().map(term -> Literals.option(place.column(), term)).toArray(String[]::new)));
            case NUMBER -> place.field(BigDecimal.class).eq(any(terms.stream().map(Literals::number).toArray(BigDecimal[]::new)));
            case SPAN -> place.field(Long.class).eq(any(terms.stream().map(Literals::seconds).toArray(Long[]::new)));
            case ID -> place.field(UUID.class).eq(any(Literals.ids(terms, sight.actor())));
            case YES_NO, MOMENT, DAY, CODES, TEXTS, IDS -> or(terms.stream().map(term -> with(place, Comparison.EQ, term)).toList());
        };
    }

    /** Compares two paths whose values are alike. */
    Condition between(Place left, Sides sides, Place right) {
        var nature = left.column().nature();
        var shift = Sides.shift(sides.other());
        var alike = nature == right.column().nature() || nature.isText() && right.column().nature().isText();
        if (!alike || nature.isMany() || !shift.isZero() && nature != Nature.MOMENT) throw BadFilter.at(sides.other().at(), "path");
        var folded = nature == Nature.TITLE && right.column().nature() == Nature.TITLE;
        var here = left.value(comparable(left, folded));
        var there = right.value(comparable(right, folded));
        if (!shift.isZero()) there = DSL.field("{0} + make_interval(secs => {1})", Instant.class, there, val((double) shift.toSeconds()));
        return compare(untyped(here), sides.comparison(), untyped(there));
    }

    private static Field<?> comparable(Place place, boolean folded) {
        if (!place.column().nature().isText()) return place.field();
        return folded ? place.frame().folded(place.column()) : Texts.alike(place.field(String.class));
    }

    private static Condition number(Place place, Comparison comparison, BigDecimal number) {
        // A whole number stays one, so that the index of a bigint column applies.
        var whole = place.column().type().getType() == Long.class && number.stripTrailingZeros().scale() <= 0 && number.precision() <= 18;
        return whole ? compare(place.field(Long.class), comparison, val(number.longValueExact())) : compare(place.field(BigDecimal.class), comparison, val(number));
    }

    private static Condition moment(Field<Instant> field, Comparison comparison, Times.Moments moments) {
        return moments.isOne() ? compare(field, comparison, val(moments.from())) : stretch(field, comparison, val(moments.from()), val(moments.until()));
    }

    private static Condition day(Field<LocalDate> field, Comparison comparison, Period.Days days) {
        return days.isOne() ? compare(field, comparison, val(days.from())) : stretch(field, comparison, val(days.from()), val(days.until()));
    }

    /** Compares with a stretch as a whole: equal within, greater from its end on. */
    static <T> Condition stretch(Field<T> field, Comparison comparison, Field<T> from, Field<T> until) {
        return switch (comparison) {
            case EQ -> field.ge(from).and(field.lt(until));
            case NE -> field.lt(from).or(field.ge(until));
            case GT -> field.ge(until);
            case GE -> field.ge(from);
            case LT -> field.lt(from);
            case LE -> field.lt(until);
        };
    }

    static <T> Condition compare(Field<T> field, Comparison comparison, Field<T> value) {
        return switch (comparison) {
            case EQ -> field.eq(value);
            case NE -> field.ne(value);
            case GT -> field.gt(value);
            case GE -> field.ge(value);
            case LT -> field.lt(value);
            case LE -> field.le(value);
        };
    }

    /** The term, when it is only asked whether it is equal; options and ids have no order. */
    private static Term equated(Comparison comparison, Term term) {
        if (comparison != Comparison.EQ) throw BadFilter.at(term.at(), "eq", "ne", "in");
        return term;
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> untyped(Field<?> field) {
        return (Field<Object>) field;
    }
}

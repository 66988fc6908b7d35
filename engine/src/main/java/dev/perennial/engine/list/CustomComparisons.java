package dev.perennial.engine.list;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.list.Filter.Comparison;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Comparisons of custom fields: the value compared with says what is looked for, and whatever is of another kind does not match. */
final class CustomComparisons {

    private final Times times;

    CustomComparisons(Times times) {
        this.times = times;
    }

    Condition with(Place place, Comparison comparison, Term term) {
        return switch (term) {
            case Term.Text text -> Texts.compare(place, comparison, text.value());
            case Term.Number number -> Comparisons.compare(number(place), comparison, val(number.value()));
            case Term.YesNo yesNo when comparison == Comparison.EQ -> text(place).eq(String.valueOf(yesNo.value())).and(isOf("boolean", place));
            case Term.Moment _, Term.Now _ -> moment(place, comparison, times.moments(term));
            case Term.Day _, Term.Today _, Term.InPeriod _ -> day(place, comparison, times.days(term));
            case Term.Shifted shifted when shifted.moment() instanceof Term.Now -> moment(place, comparison, times.moments(term));
            case Term.Shifted _ -> day(place, comparison, times.days(term));
            case Term.YesNo _, Term.Reference _, Term.Span _, Term.Nothing _, Term.Me _, Term.MyTeam _ -> throw BadFilter.at(term.at(), "text", "number", "date");
        };
    }

    /** The value as text, null when there is none. */
    static Field<String> text(Place place) {
        return DSL.field("{0} ->> {1}", String.class, place.field(), key(place));
    }

    // The key stands in the statement's text, so that an index on the expression applies; a path holds nothing but letters and digits.
    private static Field<String> key(Place place) {
        return inline(place.column().path().leaf());
    }

    private static Field<BigDecimal> number(Place place) {
        return DSL.when(isOf("number", place), text(place).cast(BigDecimal.class));
    }

    private static Condition isOf(String kind, Place place) {
        return DSL.condition("jsonb_typeof({0} -> {1}) = {2}", place.field(), key(place), inline(kind));
    }

    /** Moments and days are kept as ISO texts, which sort as they should. */
    private static Condition moment(Place place, Comparison comparison, Times.Moments moments) {
        var from = val(moments.from().toString());
        return moments.isOne() ? Comparisons.compare(text(place), comparison, from) : Comparisons.stretch(text(place), comparison, from, val(moments.until().toString()));
    }

    private static Condition day(Place place, Comparison comparison, Period.Days days) {
        return Comparisons.stretch(text(place), comparison, val(days.from().toString()), val(days.until().toString()));
    }
}

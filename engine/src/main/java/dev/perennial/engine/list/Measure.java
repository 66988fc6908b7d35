package dev.perennial.engine.list;

import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A figure over the records of a group; for money the column of its currency, by which is grouped too, else null. {@code unconverted} counts the amounts
 * that have no value in the firm's own currency where it is asked for, else it is null.
 */
record Measure(String name, Field<?> column, Nature nature, Field<?> currency, Field<Integer> unconverted) {

    private static final Pattern MEASURE = Pattern.compile("(sum|avg|min|max)\\(([A-Za-z0-9/]+)\\)");

    static Measure of(String text, Paths paths, Names names, Valuation valuation) {
        if (text.equals("count")) return new Measure(text, DSL.count(), Nature.NUMBER, null, null);
        var measure = MEASURE.matcher(text);
        if (!measure.matches()) throw unknown(text);
        var place = paths.place(measure.group(2), names);
        var base = valuation == Valuation.BASE ? base(measure.group(2), place, paths, names) : null;
        if (base == null) return new Measure(text, column(measure.group(1), place, text), place.column().nature(), currency(place), null);
        var unconverted = DSL.count().filterWhere(place.value(place.field()).isNotNull().and(base.value(base.field()).isNull()));
        return new Measure(text, column(measure.group(1), base, text), base.column().nature(), currency(base), unconverted);
    }

    /** Where the amount stands in the firm's own currency; null for what is no amount of the record itself, or has no such value. */
    private static Place base(String path, Place place, Paths paths, Names names) {
        if (!(place.column().kind() instanceof FieldKind.Amount) || !place.hops().isEmpty()) return null;
        var base = BaseAmounts.pathOf(Path.of(path)).text();
        return place.frame().table().column(base) == null ? null : paths.place(base, names);
    }

    private static Field<?> column(String how, Place place, String text) {
        var value = place.value(place.field());
        return switch (place.column().nature()) {
            case NUMBER, SPAN -> figure(how, numbers(value));
            case MOMENT, DAY -> switch (how) {
                case "min" -> DSL.min(value);
                case "max" -> DSL.max(value);
                default -> throw unknown(text);
            };
            case TEXT, TITLE, CODE, YES_NO, ID, CODES, TEXTS, IDS -> throw unknown(text);
        };
    }

    private static Field<?> figure(String how, Field<? extends Number> value) {
        return switch (how) {
            case "sum" -> DSL.sum(value);
            case "avg" -> DSL.avg(value);
            case "min" -> DSL.min(value);
            default -> DSL.max(value);
        };
    }

    private static Field<?> currency(Place place) {
        if (!(place.column().kind() instanceof FieldKind.Amount)) return null;
        return place.value(place.frame().field(place.frame().table().column(place.column().path().text() + "/currency")));
    }

    /** Under which name the answer says how many amounts are missing in the figure. */
    String unconvertedName() {
        return "unconverted(" + name + ")";
    }

    /** The figure as callers see it; {@code currency} is that of its group. */
    Object shown(Object figure, String currency) {
        if (figure == null || this.currency != null && currency == null) return null;
        if (this.currency != null) return new Money((BigDecimal) figure, currency);
        return nature == Nature.SPAN ? Duration.ofSeconds(((Number) figure).longValue()) : figure;
    }

    @SuppressWarnings("unchecked")
    private static Field<? extends Number> numbers(Field<?> field) {
        return (Field<? extends Number>) field;
    }

    private static Refused unknown(String text) {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at("measures", "UNKNOWN_MEASURE", text)));
    }
}

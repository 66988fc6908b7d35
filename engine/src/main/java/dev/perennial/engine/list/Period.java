package dev.perennial.engine.list;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Named stretches of the calendar, counted from today. */
public enum Period {
    YESTERDAY, TODAY, TOMORROW, LAST_WEEK, THIS_WEEK, NEXT_WEEK, LAST_MONTH, THIS_MONTH, NEXT_MONTH,
    LAST_QUARTER, THIS_QUARTER, NEXT_QUARTER, LAST_YEAR, THIS_YEAR, NEXT_YEAR;

    /** The days from the first to the one after the last. */
    public record Days(LocalDate from, LocalDate until) {

        boolean isOne() {
            return until.equals(from.plusDays(1));
        }
    }

    /** Finds the period by its name in filters, for example {@code thisQuarter}. */
    static Optional<Period> named(String name) {
        return Arrays.stream(values()).filter(period -> period.inFilters().equals(name)).findFirst();
    }

    String inFilters() {
        var name = name().toLowerCase(Locale.ROOT);
        var gap = name.indexOf('_');
        return gap < 0 ? name : name.substring(0, gap) + Character.toUpperCase(name.charAt(gap + 1)) + name.substring(gap + 2);
    }

    /** The days of the period for somebody whose weeks begin on the day. */
    public Days around(LocalDate today, DayOfWeek weekStarts) {
        var begun = today.with(TemporalAdjusters.previousOrSame(weekStarts));
        var first = today.withDayOfMonth(1);
        var quarter = first.minusMonths((first.getMonthValue() - 1) % 3);
        var year = today.withDayOfYear(1);
        return switch (this) {
            case YESTERDAY -> new Days(today.minusDays(1), today);
            case TODAY -> new Days(today, today.plusDays(1));
            case TOMORROW -> new Days(today.plusDays(1), today.plusDays(2));
            case LAST_WEEK -> new Days(begun.minusWeeks(1), begun);
            case THIS_WEEK -> new Days(begun, begun.plusWeeks(1));
            case NEXT_WEEK -> new Days(begun.plusWeeks(1), begun.plusWeeks(2));
            case LAST_MONTH -> new Days(first.minusMonths(1), first);
            case THIS_MONTH -> new Days(first, first.plusMonths(1));
            case NEXT_MONTH -> new Days(first.plusMonths(1), first.plusMonths(2));
            case LAST_QUARTER -> new Days(quarter.minusMonths(3), quarter);
            case THIS_QUARTER -> new Days(quarter, quarter.plusMonths(3));
            case NEXT_QUARTER -> new Days(quarter.plusMonths(3), quarter.plusMonths(6));
            case LAST_YEAR -> new Days(year.minusYears(1), year);
            case THIS_YEAR -> new Days(year, year.plusYears(1));
            case NEXT_YEAR -> new Days(year.plusYears(1), year.plusYears(2));
        };
    }
}

package dev.perennial.crm.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A calendar told day by day, and a computation told step by step. */
final class YearView {

    private static final int MOST_STEPS = 60;

    /** What a day is. */
    enum Kind { OPEN, CLOSED, HOLIDAY, WORKDAY, HALF_DAY }

    /** One day with its hours, each as 09:00–12:00. */
    record Day(LocalDate date, Kind kind, String name, List<String> hours) {}

    /** A stretch that counts, or a day that does not and why. */
    record Step(LocalDate date, Kind kind, String name, Instant from, Instant to, Duration counted) {}

    private YearView() {}

    static List<Day> days(OpenHours hours, int year) {
        var first = LocalDate.of(year, 1, 1);
        return IntStream.range(0, first.lengthOfYear()).mapToObj(first::plusDays).map(date -> day(hours, date)).toList();
    }

    private static Day day(OpenHours hours, LocalDate date) {
        var special = hours.special().get(date);
        var spans = hours.on(date);
        return new Day(date, kind(hours, date), special == null ? null : special.name(), spans.stream().map(span -> span.opensAt() + "–" + span.closesAt()).toList());
    }

    private static Kind kind(OpenHours hours, LocalDate date) {
        var special = hours.special().get(date);
        if (special == null) return hours.on(date).isEmpty() ? Kind.CLOSED : Kind.OPEN;
        return switch (special.kind()) {
            case HOLIDAY -> Kind.HOLIDAY;
            case WORKDAY -> Kind.WORKDAY;
            case HALF_DAY -> Kind.HALF_DAY;
        };
    }

    /** How the time between the moments is made up, day by day; the last of very many steps are left out. */
    static List<Step> steps(OpenHours hours, Instant from, Instant to) {
        var steps = new ArrayList<Step>();
        var last = LocalDate.ofInstant(to, hours.zone());
        for (var date = LocalDate.ofInstant(from, hours.zone()).minusDays(1); !date.isAfter(last) && steps.size() < MOST_STEPS; date = date.plusDays(1)) {
            var isCounted = false;
            for (var span : hours.on(date)) {
                var begin = later(from, hours.moment(date, span.opens()));
                var end = earlier(to, hours.moment(date, span.closes()));
                if (!begin.isBefore(end)) continue;
                steps.add(step(hours, date, begin, end));
                isCounted = true;
            }
            if (!isCounted && hours.on(date).isEmpty() && !date.isBefore(LocalDate.ofInstant(from, hours.zone()))) steps.add(step(hours, date, null, null));
        }
        return steps;
    }

    private static Step step(OpenHours hours, LocalDate date, Instant from, Instant to) {
        var special = hours.special().get(date);
        return new Step(date, kind(hours, date), special == null ? null : special.name(), from, to, from == null ? Duration.ZERO : Duration.between(from, to));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

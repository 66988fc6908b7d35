package dev.perennial.crm.platform.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** When a calendar is open: its week, and the days that are not like their weekday. A stretch over midnight belongs to the day on which it begins. */
record OpenHours(ZoneId zone, List<Weekly> week, Map<LocalDate, Special> special) {

    /** One stretch of a weekday, as long as it counts. */
    record Weekly(DayOfWeek weekday, LocalDate from, LocalDate until, Span span) {

        boolean countsOn(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
        }
    }

    /** A day that is not like its weekday. */
    record Special(CalendarDay.Kind kind, String name, List<Span> spans) {}

    OpenHours {
        week = List.copyOf(week);
        special = Map.copyOf(special);
    }

    /** The stretches that begin on the day, in order. */
    List<Span> on(LocalDate date) {
        var exception = special.get(date);
        if (exception == null) return ordinary(date.getDayOfWeek(), date);
        return switch (exception.kind()) {
            case HOLIDAY -> List.of();
            case HALF_DAY -> exception.spans();
            case WORKDAY -> exception.spans().isEmpty() ? workday(date) : exception.spans();
        };
    }

    // A Saturday that makes up for a holiday is worked like the first weekday that is worked at all.
    private List<Span> workday(LocalDate date) {
        for (var weekday : DayOfWeek.values()) {
            var spans = ordinary(weekday, date);
            if (!spans.isEmpty()) return spans;
        }
        return List.of();
    }

    private List<Span> ordinary(DayOfWeek weekday, LocalDate date) {
        return week.stream().filter(weekly -> weekly.weekday() == weekday && weekly.countsOn(date)).map(Weekly::span).sorted(Comparator.comparingInt(Span::opens)).toList();
    }

    /** The moment at which the clock reaches so many minutes of the day: the first time where it does so twice, the jump where it never does. */
    Instant moment(LocalDate date, int minutes) {
        var local = minutes < Span.DAY ? date.atTime(LocalTime.ofSecondOfDay(minutes * 60L)) : date.plusDays(1).atTime(LocalTime.ofSecondOfDay((minutes - Span.DAY) * 60L));
        var offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
    }
}

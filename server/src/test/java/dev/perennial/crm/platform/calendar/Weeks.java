package dev.perennial.crm.platform.calendar;

import dev.perennial.crm.platform.calendar.OpenHours.Special;
import dev.perennial.crm.platform.calendar.OpenHours.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Weeks to reckon with. */
final class Weeks {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 2026: May Day, with the Saturday that makes up for it. */
    static final Map<LocalDate, Special> MAY_DAY = Map.of(
            LocalDate.parse("2026-05-01"), holiday("劳动节"), LocalDate.parse("2026-05-04"), holiday("劳动节"), LocalDate.parse("2026-05-05"), holiday("劳动节"),
            LocalDate.parse("2026-05-09"), new Special(CalendarDay.Kind.WORKDAY, "劳动节", List.of()),
            LocalDate.parse("2026-05-08"), new Special(CalendarDay.Kind.HALF_DAY, "半天", List.of(span("09:00", "12:00"))));

    private Weeks() {}

    static Special holiday(String name) {
        return new Special(CalendarDay.Kind.HOLIDAY, name, List.of());
    }

    static Span span(String opens, String closes) {
        return Span.of(opens, closes).orElseThrow();
    }

    /** Monday to Friday with these stretches a day, each as 09:00-17:00. */
    static OpenHours workdays(ZoneId zone, Map<LocalDate, Special> special, String... stretches) {
        return hours(zone, special, List.of(DayOfWeek.values()).subList(0, 5), stretches);
    }

    static OpenHours everyDay(ZoneId zone, String... stretches) {
        return hours(zone, Map.of(), List.of(DayOfWeek.values()), stretches);
    }

    private static OpenHours hours(ZoneId zone, Map<LocalDate, Special> special, List<DayOfWeek> days, String... stretches) {
        var week = days.stream().flatMap(day -> Arrays.stream(stretches).map(text -> new Weekly(day, null, null, span(text.substring(0, 5), text.substring(6))))).toList();
        return new OpenHours(zone, week, special);
    }

    static BusinessTime time(OpenHours hours) {
        return new BusinessTime(hours, _ -> { });
    }
}

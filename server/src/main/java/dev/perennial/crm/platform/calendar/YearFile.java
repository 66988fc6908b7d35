package dev.perennial.crm.platform.calendar;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published year: its holidays and make-up workdays, read from JSON as {@code {"year", "papers", "days":[{"name","date","isOffDay"}]}} or from iCalendar. */
record YearFile(int year, String source, List<Day> days) {

    static final int LONGEST = 200_000;
    private static final int MOST_DAYS = 400;
    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT(.*?)END:VEVENT", Pattern.DOTALL);
    private static final Pattern WORKDAY = Pattern.compile("班|workday|working day", Pattern.CASE_INSENSITIVE);

    /** One day of the year. */
    record Day(LocalDate date, CalendarDay.Kind kind, String name) {}

    YearFile {
        var dates = new HashSet<LocalDate>();
        if (days.isEmpty()) throw wrong("YEAR_NOT_PUBLISHED", String.valueOf(year));
        for (var day : days) {
            if (!dates.add(day.date())) throw wrong("DAY_TWICE", day.date().toString());
            if (Math.abs(day.date().getYear() - year) > 1) throw wrong("DAY_OF_ANOTHER_YEAR", day.date().toString(), String.valueOf(year));
        }
        days = List.copyOf(days);
    }

    /** The year that the text tells; refuses with what is wrong. */
    static YearFile of(String text) {
        if (text == null || text.isBlank()) throw wrong("REQUIRED");
        if (text.length() > LONGEST) throw wrong("TOO_LONG", LONGEST);
        return text.stripLeading().startsWith("{") ? json(text) : events(text);
    }

    private static YearFile json(String text) {
        try {
            var root = JsonMapper.shared().readTree(text);
            if (!root.path("year").isInt() || !root.path("days").isArray() || root.path("days").size() > MOST_DAYS) throw wrong("NOT_A_YEAR_FILE");
            var source = StreamSupport.stream(root.path("papers").spliterator(), false).map(paper -> paper.asString("")).collect(Collectors.joining(" "));
            var days = new ArrayList<Day>();
            for (var day : root.path("days")) days.add(day(day));
            return new YearFile(root.path("year").intValue(), source.length() > 500 ? source.substring(0, 500) : source, days);
        } catch (JacksonException notJson) {
            throw wrong("NOT_A_YEAR_FILE");
        }
    }

    private static Day day(JsonNode day) {
        if (!day.path("isOffDay").isBoolean() || !day.path("name").isString()) throw wrong("NOT_A_YEAR_FILE");
        return new Day(date(day.path("date").asString("")), day.path("isOffDay").booleanValue() ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.WORKDAY, day.path("name").stringValue());
    }

    /** Whole-day events; one whose summary speaks of work (班, workday) is a make-up workday. The year is that of most days. */
    private static YearFile events(String text) {
        var unfolded = text.replaceAll("\r?\n[ \t]", "");
        var days = new ArrayList<Day>();
        for (var event : EVENT.matcher(unfolded).results().map(found -> found.group(1)).toList()) {
            var name = property(event, "SUMMARY");
            var first = date(property(event, "DTSTART"));
            var end = property(event, "DTEND");
            var last = end.isEmpty() ? first : date(end).minusDays(1);
            var kind = WORKDAY.matcher(name).find() ? CalendarDay.Kind.WORKDAY : CalendarDay.Kind.HOLIDAY;
            for (var date = first; !date.isAfter(last) && days.size() <= MOST_DAYS; date = date.plusDays(1)) days.add(new Day(date, kind, name));
        }
        if (days.isEmpty() || days.size() > MOST_DAYS) throw wrong("NOT_A_YEAR_FILE");
        var years = days.stream().collect(Collectors.groupingBy(day -> day.date().getYear(), Collectors.counting()));
        return new YearFile(years.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey(), "iCalendar", days);
    }

    private static String property(String event, String name) {
        return event.lines().filter(line -> line.startsWith(name + ":") || line.startsWith(name + ";")).findFirst().map(line -> line.substring(line.indexOf(':') + 1).replace("\\,", ",").strip()).orElse("");
    }

    private static LocalDate date(String text) {
        try {
            var digits = text.replace("-", "");
            var date = LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            if (date.getYear() < BusinessTime.FIRST_YEAR || date.getYear() > BusinessTime.LAST_YEAR) throw wrong("NOT_A_DAY");
            return date;
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException notADay) {
            throw wrong("NOT_A_DAY");
        }
    }

    private static Refused wrong(String code, Object... arguments) {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at("content", code, arguments)));
    }
}

package dev.perennial.crm.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The years that the product brings along, as its own short list tells them. */
final class PublishedYears {

    private static final String SOURCE = "# source ";

    private PublishedYears() {}

    /** The published years of the year table, in order. */
    static List<YearFile> of(String yearTable) {
        var sources = new HashMap<Integer, String>();
        var days = new TreeMap<Integer, List<YearFile.Day>>();
        for (var line : lines(yearTable)) {
            if (line.startsWith(SOURCE)) sources.put(Integer.valueOf(line.substring(9, 13)), line.substring(14));
            else if (!line.startsWith("#") && !line.isBlank()) add(line.split(" "), days);
        }
        return days.entrySet().stream().map(year -> new YearFile(year.getKey(), sources.get(year.getKey()), year.getValue())).toList();
    }

    private static void add(String[] words, Map<Integer, List<YearFile.Day>> days) {
        var ofYear = days.computeIfAbsent(Integer.valueOf(words[0]), _ -> new ArrayList<>());
        for (var date = LocalDate.parse(words[2]); !date.isAfter(LocalDate.parse(words[3])); date = date.plusDays(1)) ofYear.add(new YearFile.Day(date, CalendarDay.Kind.HOLIDAY, words[1]));
        for (var i = 4; i < words.length; i++) ofYear.add(new YearFile.Day(LocalDate.parse(words[i]), CalendarDay.Kind.WORKDAY, words[1]));
    }

    private static List<String> lines(String yearTable) {
        try (var file = PublishedYears.class.getResourceAsStream(yearTable + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

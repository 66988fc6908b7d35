package dev.perennial.crm.platform.calendar;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Knows for which years somebody reckoned although their holidays are not published yet, and says so once. */
@Component
class UnpublishedYears {

    private static final Logger log = LoggerFactory.getLogger(UnpublishedYears.class);

    private final Map<String, Set<Integer>> byTable = new TreeMap<>();

    /** Told of each year that a computation needs; a year before the first that the table knows is history and nobody waits for it. */
    void touched(StoredCalendars.Stored calendar, int year) {
        var published = calendar.publishedYears();
        if (calendar.yearTable() == null || published.contains(year)) return;
        if (!published.isEmpty() && year < published.stream().min(Integer::compare).orElseThrow()) return;
        if (add(calendar.yearTable(), year)) log.warn("The holidays of {} in the year table {} are not published here; the calendar {} counts that year's weekdays as ordinary ones.", year, calendar.yearTable(), calendar.name());
    }

    private synchronized boolean add(String yearTable, int year) {
        return byTable.computeIfAbsent(yearTable, _ -> new TreeSet<>()).add(year);
    }

    /** The years that were needed, by year table. */
    synchronized Map<String, Set<Integer>> needed() {
        var copy = new TreeMap<String, Set<Integer>>();
        byTable.forEach((table, years) -> copy.put(table, new TreeSet<>(years)));
        return copy;
    }
}

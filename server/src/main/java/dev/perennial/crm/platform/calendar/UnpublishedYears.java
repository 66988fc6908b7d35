package dev.perennial.crm.platform.calendar;

import dev.perennial.crm.platform.Candidate;
import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.StandardRole;
import dev.perennial.engine.record.RecordRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows for which years somebody reckoned although their holidays are not published yet, and says so: once in the log, once to each administrator, and to the doctor. */
@Component
class UnpublishedYears {

    private static final Logger log = LoggerFactory.getLogger(UnpublishedYears.class);
    private static final String NOTICE = "platform.told.calendarYear";

    private final Map<String, Set<Integer>> byTable = new TreeMap<>();
    private final ObjectProvider<Inbox> inbox;
    private final InstantSource clock;
    private final Path notes;

    UnpublishedYears(ObjectProvider<Inbox> inbox, @Qualifier("businessClock") InstantSource clock, @Value("${perennial.home}") String home) {
        this.inbox = inbox;
        this.clock = clock;
        this.notes = Path.of(home, "notices", "calendar-years.txt");
    }

    /** Told of each year that a computation needs; only the current and the next year are news to anybody. */
    void touched(StoredCalendars.Stored calendar, int year) {
        var now = clock.instant().atZone(ZoneOffset.UTC).getYear();
        if (calendar.knows(year) || year < now || year > now + 1 || !add(calendar.yearTable(), year)) return;
        log.warn("The holidays of {} in the year table {} are not known here; the calendar {} takes that year's weekdays as ordinary ones.", year, calendar.yearTable(), calendar.name());
        // the computation may stand in anybody's transaction, which the notice must neither wait for nor share
        Thread.startVirtualThread(() -> tell(calendar, year));
    }

    private void tell(StoredCalendars.Stored calendar, int year) {
        try {
            write();
            inbox.getObject().notice(NOTICE, List.of(String.valueOf(year), calendar.yearTable()), new RecordRef(CalendarShelf.CALENDARS, calendar.id().value()), List.of(Candidate.of(StandardRole.ADMINISTRATOR)),
                    key(calendar.yearTable(), year));
        } catch (RuntimeException | IOException failure) {
            log.warn("Administrators could not be told of the missing year {}: {}", year, failure.toString());
        }
    }

    /** The year is there now: what was told about it is taken back, in the transaction that brought it. */
    void published(String yearTable, int year) {
        inbox.getObject().withdraw(key(yearTable, year), "published");
    }

    private static String key(String yearTable, int year) {
        return "calendar-year:" + yearTable + ":" + year;
    }

    private synchronized boolean add(String yearTable, int year) {
        return byTable.computeIfAbsent(yearTable, _ -> new TreeSet<>()).add(year);
    }

    /** Called when days changed: whoever reckons next finds out anew. */
    synchronized void forget() {
        byTable.clear();
        try {
            Files.deleteIfExists(notes);
        } catch (IOException failure) {
            log.warn("The note of missing years could not be removed: {}", failure.toString());
        }
    }

    private synchronized void write() throws IOException {
        Files.createDirectories(notes.getParent());
        Files.writeString(notes, String.join("\n", byTable.entrySet().stream().map(table -> "Holidays of " + table.getValue() + " are missing in the year table " + table.getKey() + "; import them under Special days.").toList()) + "\n");
    }
}

package dev.perennial.crm.platform.calendar;

import dev.perennial.crm.platform.CalendarId;
import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a calendar's year, explains a computation, and takes in published years. */
@RestController
class CalendarController {

    record Year(int year, String zone, String yearTable, boolean published, Set<Integer> publishedYears, List<YearView.Day> days) {}

    record Reckoning(Instant from, String add, Instant due, String zone, List<YearView.Step> steps, List<Integer> unpublished) {}

    record Import(String yearTable, String content) {}

    record Imported(String yearTable, int year, String source, boolean dryRun, List<YearImport.Step> days) {}

    private final RecordReader records;
    private final CalendarShelf shelf;
    private final YearImport years;
    private final InstantSource clock;

    CalendarController(RecordReader records, CalendarShelf shelf, YearImport years, @Qualifier("businessClock") InstantSource clock) {
        this.records = records;
        this.shelf = shelf;
        this.years = years;
        this.clock = clock;
    }

    @GetMapping("/api/platform/calendars/{id}/year")
    Year year(@PathVariable UUID id, @RequestParam(required = false) Integer year, Actor by) {
        var calendar = calendar(id, by).stored();
        var shown = year == null ? clock.instant().atZone(calendar.hours().zone()).getYear() : year;
        if (shown < BusinessTime.FIRST_YEAR || shown > BusinessTime.LAST_YEAR) throw wrong("year", "NOT_A_DAY");
        return new Year(shown, calendar.hours().zone().getId(), calendar.yearTable(), calendar.knows(shown), calendar.publishedYears(), YearView.days(calendar.hours(), shown));
    }

    @GetMapping("/api/platform/calendars/{id}/reckon")
    Reckoning reckon(@PathVariable UUID id, @RequestParam(required = false) String from, @RequestParam String add, Actor by) {
        var calendar = calendar(id, by);
        var begin = from == null ? clock.instant() : moment(from);
        var due = calendar.time().add(begin, duration(add));
        var hours = calendar.stored().hours();
        var unpublished = new ArrayList<Integer>();
        for (var year = begin.atZone(hours.zone()).getYear(); year <= due.atZone(hours.zone()).getYear(); year++) if (!calendar.stored().knows(year)) unpublished.add(year);
        return new Reckoning(begin, add, due, hours.zone().getId(), YearView.steps(hours, begin, due), unpublished);
    }

    @PostMapping("/api/platform/calendar-years/import")
    Imported importYear(@RequestBody Import body, @RequestParam(defaultValue = "false") boolean dryRun, Actor by) {
        for (var action : List.of(Action.CREATE, Action.CHANGE, Action.DELETE)) if (!by.may(action, CalendarShelf.DAYS)) throw Refused.because(EngineRefusal.NOT_PERMITTED, CalendarShelf.DAYS, action);
        var yearTable = body.yearTable() == null ? "" : body.yearTable().strip().toUpperCase(Locale.ROOT);
        if (yearTable.isEmpty() || yearTable.length() > 20) throw wrong("yearTable", "REQUIRED");
        var file = YearFile.of(body.content());
        return new Imported(yearTable, file.year(), file.source(), dryRun, dryRun ? years.preview(yearTable, file) : years.run(yearTable, file, by));
    }

    private CalendarShelf.Ready calendar(UUID id, Actor by) {
        if (records.find(CalendarShelf.CALENDARS, id, by).isEmpty()) throw Refused.because(EngineRefusal.NOT_FOUND, CalendarShelf.CALENDARS, id);
        return shelf.get(new CalendarId(id));
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAMoment) {
            throw wrong("from", "NOT_A_MOMENT");
        }
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (duration.isNegative()) throw wrong("add", "NOT_A_DURATION");
            return duration;
        } catch (DateTimeException notADuration) {
            throw wrong("add", "NOT_A_DURATION");
        }
    }

    private static Refused wrong(String path, String code) {
        return Refused.because(EngineRefusal.INVALID, List.of(Finding.at(path, code)));
    }
}

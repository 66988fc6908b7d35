package dev.perennial.crm.platform.calendar;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new house a standard calendar, and every house the published years that it does not know; what administrators made of it stays. */
@Component
@Order(PlantCalendars.AFTER_ACCOUNTS)
class PlantCalendars implements ApplicationRunner {

    static final int AFTER_ACCOUNTS = 10;

    private static final String CHINA = "CN";
    private static final UUID STANDARD = UUID.fromString("00000000-0000-7000-8000-00000000ca01");
    private static final Errand FIRST_START = new Errand(House.ACTOR, new Cause(Cause.Kind.RULE, "first-start"));

    private final DSLContext database;
    private final RecordWriter writer;
    private final YearImport years;
    private final CalendarShelf shelf;

    PlantCalendars(DSLContext database, RecordWriter writer, YearImport years, CalendarShelf shelf) {
        this.database = database;
        this.writer = writer;
        this.years = years;
        this.shelf = shelf;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.fetch("select pg_advisory_xact_lock(hashtext('perennial calendars'))");
        FIRST_START.during(() -> {
            plantCalendar();
            plantYears();
            return null;
        });
        shelf.forget();
    }

    private void plantCalendar() {
        var calendars = RecordBinder.of(BusinessCalendar.class);
        if (database.fetchExists(Columns.main(calendars.blueprint()))) return;
        writer.create(CalendarShelf.CALENDARS, STANDARD, Draft.of(calendars.values(standard())), House.ACTOR);
    }

    /** A year of which the house knows any day, even one deleted since, is the administrators' affair. */
    private void plantYears() {
        var days = Columns.main(RecordBinder.of(CalendarDay.class).blueprint());
        for (var year : PublishedYears.of(CHINA))
            if (!database.fetchExists(days, field(name("year_table"), String.class).eq(CHINA), field(name("year"), Long.class).eq((long) year.year()))) years.run(CHINA, year, House.ACTOR);
    }

    private static BusinessCalendar standard() {
        var openings = Arrays.stream(DayOfWeek.values()).filter(day -> day.getValue() <= 5).map(day -> new BusinessCalendar.Opening(null, day, "09:00", "18:00", null, null)).toList();
        return new BusinessCalendar(null, "工作时间 Office hours", "Asia/Shanghai", CHINA, true, List.copyOf(openings));
    }
}

package dev.perennial.crm.platform.calendar;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.CalendarId;
import dev.perennial.engine.record.Columns;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Reads calendars as they stand in the database. */
@Component
class StoredCalendars {

    private static final Table<?> CALENDARS = table(name("platform", "calendars"));
    private static final Table<?> OPENINGS = table(name("platform", "calendars_openings"));
    private static final Table<?> DAYS = table(name("platform", "calendar_days"));
    private static final Table<?> DAY_OPENINGS = table(name("platform", "calendar_days_openings"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> ZONE = field(name("zone"), String.class);
    private static final Field<String> YEAR_TABLE = field(name("year_table"), String.class);
    private static final Field<Boolean> STANDARD = field(name("standard"), Boolean.class);
    private static final Field<UUID> CALENDAR = field(name("calendar"), UUID.class);
    private static final Field<LocalDate> DATE = field(name("date"), LocalDate.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<Long> YEAR = field(name("year"), Long.class);
    private static final Field<String> WEEKDAY = field(name("weekday"), String.class);
    private static final Field<String> OPENS = field(name("opens"), String.class);
    private static final Field<String> CLOSES = field(name("closes"), String.class);
    private static final Field<LocalDate> VALID_FROM = field(name("valid_from"), LocalDate.class);
    private static final Field<LocalDate> VALID_UNTIL = field(name("valid_until"), LocalDate.class);

    /** A calendar with all its days, and the years that its year table knows. */
    record Stored(CalendarId id, String name, String yearTable, Set<Integer> publishedYears, OpenHours hours) {

        /** Whether the holidays of the year are known, or nobody waits for any; a year before the first that is known is history. */
        boolean knows(int year) {
            return yearTable == null || publishedYears.contains(year) || publishedYears.stream().anyMatch(known -> known > year);
        }
    }

    private final DSLContext database;

    StoredCalendars(DSLContext database) {
        this.database = database;
    }

    /** Something that changes whenever any calendar or day does. */
    List<Object> stamp() {
        var row = database.select(
                field(select(coalesce(sum(Columns.VERSION), BigDecimal.ZERO)).from(CALENDARS)), field(select(count()).from(CALENDARS).where(Columns.DELETED_AT.isNull())),
                field(select(coalesce(sum(Columns.VERSION), BigDecimal.ZERO)).from(DAYS)), field(select(count()).from(DAYS).where(Columns.DELETED_AT.isNull())),
                field(select(max(Columns.UPDATED_AT)).from(DAYS)), field(select(max(Columns.UPDATED_AT)).from(CALENDARS))).fetchSingle();
        return row.intoList();
    }

    /** The standard calendar, or where none is marked the oldest. */
    Optional<CalendarId> standard() {
        return database.select(Columns.ID).from(CALENDARS).where(Columns.DELETED_AT.isNull()).orderBy(coalesce(STANDARD, false).desc(), Columns.CREATED_AT, Columns.ID).limit(1)
                .fetchOptional(Columns.ID).map(CalendarId::new);
    }

    Optional<Stored> find(CalendarId id) {
        return database.select(NAME, ZONE, YEAR_TABLE).from(CALENDARS).where(Columns.ID.eq(id.value()), Columns.DELETED_AT.isNull()).fetchOptional().map(row -> {
            var yearTable = row.get(YEAR_TABLE);
            return new Stored(id, row.get(NAME), yearTable, publishedYears(yearTable), new OpenHours(ZoneId.of(row.get(ZONE)), week(id), special(id, yearTable)));
        });
    }

    /** The years of which the table holds at least one day. */
    Set<Integer> publishedYears(String yearTable) {
        if (yearTable == null) return Set.of();
        return new TreeSet<>(database.selectDistinct(YEAR).from(DAYS).where(YEAR_TABLE.eq(yearTable), Columns.DELETED_AT.isNull()).fetch(row -> row.get(YEAR).intValue()));
    }

    private List<OpenHours.Weekly> week(CalendarId id) {
        var week = new ArrayList<OpenHours.Weekly>();
        for (var row : database.select(WEEKDAY, OPENS, CLOSES, VALID_FROM, VALID_UNTIL).from(OPENINGS).where(Columns.PARENT.eq(id.value())).orderBy(Columns.NO).fetch())
            Span.of(row.get(OPENS), row.get(CLOSES)).ifPresent(span -> week.add(new OpenHours.Weekly(DayOfWeek.valueOf(row.get(WEEKDAY)), row.get(VALID_FROM), row.get(VALID_UNTIL), span)));
        return week;
    }

    private Map<LocalDate, OpenHours.Special> special(CalendarId id, String yearTable) {
        var mine = CALENDAR.eq(id.value()).or(CALENDAR.isNull().and(YEAR_TABLE.eq(yearTable)));
        var living = mine.and(Columns.DELETED_AT.isNull());
        var spans = database.select(Columns.PARENT, OPENS, CLOSES).from(DAY_OPENINGS).where(Columns.PARENT.in(select(Columns.ID).from(DAYS).where(living))).orderBy(OPENS)
                .fetchGroups(row -> row.get(Columns.PARENT), row -> Span.of(row.get(OPENS), row.get(CLOSES)));
        var special = new HashMap<LocalDate, OpenHours.Special>();
        // the calendar's own days come last and so replace those of the shared table
        for (Record row : database.select(Columns.ID, DATE, KIND, NAME).from(DAYS).where(living).orderBy(CALENDAR.asc().nullsFirst()).fetch())
            special.put(row.get(DATE), new OpenHours.Special(CalendarDay.Kind.valueOf(row.get(KIND)), row.get(NAME),
                    spans.getOrDefault(row.get(Columns.ID), List.of()).stream().flatMap(Optional::stream).toList()));
        return special;
    }
}

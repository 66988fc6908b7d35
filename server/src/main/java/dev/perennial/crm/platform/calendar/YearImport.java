package dev.perennial.crm.platform.calendar;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.RecordWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Brings a published year into a year table: what is new is added, what differs is changed, what the file no longer names is taken out. */
@Component
class YearImport {

    private static final Table<?> DAYS = table(name("platform", "calendar_days"));
    private static final Field<String> YEAR_TABLE = field(name("year_table"), String.class);
    private static final Field<Long> YEAR = field(name("year"), Long.class);
    private static final Field<LocalDate> DATE = field(name("date"), LocalDate.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);

    /** What the import does with a day. */
    enum Act { ADDED, CHANGED, REMOVED, UNCHANGED }

    /** One day and what becomes of it. */
    record Step(LocalDate date, CalendarDay.Kind kind, String name, Act act, UUID existing) {}

    private record Known(UUID id, long year, String kind, String name) {}

    private final DSLContext database;
    private final RecordWriter writer;
    private final UnpublishedYears unpublished;
    private final OneTransaction transaction;

    YearImport(DSLContext database, RecordWriter writer, UnpublishedYears unpublished, OneTransaction transaction) {
        this.database = database;
        this.writer = writer;
        this.unpublished = unpublished;
        this.transaction = transaction;
    }

    /** What the import would do, in order of days. */
    List<Step> preview(String yearTable, YearFile file) {
        var known = known(yearTable);
        var steps = new ArrayList<Step>();
        for (var day : file.days()) {
            var existing = known.remove(day.date());
            steps.add(new Step(day.date(), day.kind(), day.name(), act(day, existing), existing == null ? null : existing.id()));
        }
        known.forEach((date, left) -> {
            if (left.year() == file.year()) steps.add(new Step(date, CalendarDay.Kind.valueOf(left.kind()), left.name(), Act.REMOVED, left.id()));
        });
        steps.sort(Comparator.comparing(Step::date));
        return steps;
    }

    private static Act act(YearFile.Day day, Known existing) {
        if (existing == null) return Act.ADDED;
        return existing.kind().equals(day.kind().name()) && Objects.equals(existing.name(), day.name()) ? Act.UNCHANGED : Act.CHANGED;
    }

    private Map<LocalDate, Known> known(String yearTable) {
        var known = new HashMap<LocalDate, Known>();
        database.select(Columns.ID, YEAR, DATE, KIND, NAME).from(DAYS).where(YEAR_TABLE.eq(yearTable), Columns.DELETED_AT.isNull())
                .forEach(row -> known.put(row.get(DATE), new Known(row.get(Columns.ID), row.get(YEAR), row.get(KIND), row.get(NAME))));
        return known;
    }

    /** Does it in one transaction, with the rights of the actor. */
    List<Step> run(String yearTable, YearFile file, Actor by) {
        return transaction.of(() -> {
            var steps = preview(yearTable, file);
            for (var step : steps) carryOut(step, yearTable, file, by);
            unpublished.published(yearTable, file.year());
            return steps;
        });
    }

    private void carryOut(Step step, String yearTable, YearFile file, Actor by) {
        var values = Values.of(Map.of(Path.of("yearTable"), yearTable, Path.of("date"), step.date(), Path.of("kind"), step.kind().name(), Path.of("name"), step.name(), Path.of("year"), (long) file.year(),
                Path.of("source"), Objects.requireNonNullElse(file.source(), "")));
        switch (step.act()) {
            case ADDED -> writer.create(CalendarShelf.DAYS, values, by);
            case CHANGED -> writer.change(CalendarShelf.DAYS, step.existing(), values, RecordWriter.ANY_VERSION, by);
            case REMOVED -> writer.delete(CalendarShelf.DAYS, step.existing(), RecordWriter.ANY_VERSION, by);
            case UNCHANGED -> { }
        }
    }
}

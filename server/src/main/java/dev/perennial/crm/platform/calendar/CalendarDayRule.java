package dev.perennial.crm.platform.calendar;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A special day belongs to one calendar or to one year table, stands there once, and tells its hours where no weekday does. */
@Component
class CalendarDayRule implements RecordRule {

    @Override
    public TypeName type() {
        return CalendarShelf.DAYS;
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = CalendarRule.withYearTable(values);
        var date = (LocalDate) settled.get("date");
        if (date == null) return settled;
        if (settled.get("year") == null || settled.get("year").equals(0L)) settled = settled.with("year", (long) date.getYear());
        var place = settled.get("calendar") == null ? settled.text("yearTable") : settled.get("calendar").toString();
        return settled.with("key", place == null ? null : place + "/" + date);
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        var calendar = values.get("calendar");
        var yearTable = values.text("yearTable");
        if (calendar == null && yearTable == null) findings.accept(Finding.at("yearTable", "REQUIRED"));
        if (calendar != null && yearTable != null) findings.accept(Finding.at("yearTable", "CALENDAR_OR_YEAR_TABLE"));
        CalendarRule.checkTimes(values, findings);
        if (CalendarDay.Kind.HALF_DAY.name().equals(values.get("kind")) && values.rows(CalendarRule.OPENINGS).isEmpty()) findings.accept(Finding.at("openings", "REQUIRED"));
    }
}

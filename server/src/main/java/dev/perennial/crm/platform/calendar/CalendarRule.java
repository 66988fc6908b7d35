package dev.perennial.crm.platform.calendar;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.RecordRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The zone of a calendar exists, and its openings are times of the day. */
@Component
class CalendarRule implements RecordRule {

    static final Path OPENINGS = Path.of("openings");

    @Override
    public TypeName type() {
        return CalendarShelf.CALENDARS;
    }

    @Override
    public Values settle(Values values, Values before) {
        return withYearTable(values);
    }

    /** Year tables are named in capitals and never by nothing. */
    static Values withYearTable(Values values) {
        var table = values.text("yearTable");
        return table == null ? values : values.with("yearTable", table.isBlank() ? null : table.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.text("zone") != null && !isZone(values.text("zone"))) findings.accept(Finding.at("zone", "UNKNOWN_ZONE"));
        checkTimes(values, findings);
        var rows = values.rows(OPENINGS);
        for (var i = 0; i < rows.size(); i++) {
            var from = (LocalDate) rows.get(i).get("validFrom");
            var until = (LocalDate) rows.get(i).get("validUntil");
            if (from != null && until != null && until.isBefore(from)) findings.accept(Finding.at(OPENINGS + "/" + i + "/validUntil", "ENDS_BEFORE_IT_BEGINS"));
        }
    }

    static void checkTimes(Values values, Consumer<Finding> findings) {
        var rows = values.rows(OPENINGS);
        for (var i = 0; i < rows.size(); i++)
            for (var end : new String[] {"opens", "closes"}) {
                var time = rows.get(i).text(end);
                if (time != null && !Span.isTime(time)) findings.accept(Finding.at(OPENINGS + "/" + i + "/" + end, "NOT_A_TIME_OF_DAY"));
            }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}

package dev.perennial.crm.platform.calendar;

import dev.perennial.crm.platform.CalendarId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** When a part of the firm works: its week, and by the year table its holidays. */
@RecordType(suite = "platform", one = "calendar", many = "calendars", defaultSort = "name", merges = false)
public record BusinessCalendar(
        CalendarId id,
        @Required @Title @Search @Listed String name,
        @Required @Listed @MaxLength(60) String zone,
        @Listed @MaxLength(20) String yearTable,
        @Listed boolean standard,
        List<Opening> openings) {

    /** One stretch of open time of a weekday, from 09:00 to 12:00 or over midnight from 21:00 to 02:00; it counts from and until these days, for ever where they are missing. */
    public record Opening(UUID id, @Required DayOfWeek weekday, @Required @MaxLength(5) String opens, @Required @MaxLength(5) String closes, LocalDate validFrom, LocalDate validUntil) {}
}

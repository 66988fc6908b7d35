package dev.perennial.crm.platform.calendar;

import dev.perennial.crm.platform.CalendarDayId;
import dev.perennial.crm.platform.CalendarId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A day that is not like its weekday, either of one calendar or of a year table that calendars share; the calendar's own word counts more. */
@RecordType(suite = "platform", one = "calendar-day", many = "calendar-days", defaultSort = "-date", merges = false)
public record CalendarDay(
        CalendarDayId id,
        @Required @Title @Search @Listed @MaxLength(80) String name,
        @Required @Listed LocalDate date,
        @Required @Listed Kind kind,
        @Listed @MaxLength(20) String yearTable,
        @Listed CalendarId calendar,
        int year,
        @MaxLength(500) String source,
        @ByVerb @Unique @MaxLength(80) String key,
        List<Stretch> openings) {

    /** What the day is: free, a make-up workday with the hours of an ordinary one, or open only as stated. */
    public enum Kind { HOLIDAY, WORKDAY, HALF_DAY }

    /** One stretch of open time of this day. */
    public record Stretch(UUID id, @Required @MaxLength(5) String opens, @Required @MaxLength(5) String closes) {}
}

package dev.perennial.crm.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Reckons with the hours in which the firm works: opening times, holidays, make-up workdays and half days of a calendar. */
public interface BusinessCalendars {

    /** The calendar that counts where no other is named. */
    CalendarId standard();

    /** The earliest moment by which that much business time has passed since the moment; for a negative duration the latest from which that much passes until it. */
    Instant addBusinessTime(CalendarId calendar, Instant from, Duration time);

    /** How much business time lies between the moments; negative when the second comes first. */
    Duration businessTimeBetween(CalendarId calendar, Instant from, Instant to);

    /** The moment itself when the calendar is open then, otherwise the next at which it opens. */
    Instant nextOpen(CalendarId calendar, Instant from);

    /** The same time of day so many business days later, or earlier when negative; a day counts when the calendar opens on it at all. */
    Instant addBusinessDays(CalendarId calendar, Instant from, int days);

    /** The time zone in which the calendar's days and hours are meant. */
    ZoneId zone(CalendarId calendar);
}

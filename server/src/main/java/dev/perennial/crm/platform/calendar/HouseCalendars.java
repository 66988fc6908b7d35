package dev.perennial.crm.platform.calendar;

import dev.perennial.crm.platform.BusinessCalendars;
import dev.perennial.crm.platform.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Answers the other suites out of the calendars on the shelf. */
@Component
class HouseCalendars implements BusinessCalendars {

    private final CalendarShelf shelf;

    HouseCalendars(CalendarShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public CalendarId standard() {
        return shelf.standard();
    }

    @Override
    public Instant addBusinessTime(CalendarId calendar, Instant from, Duration time) {
        return shelf.get(calendar).time().add(from, time);
    }

    @Override
    public Duration businessTimeBetween(CalendarId calendar, Instant from, Instant to) {
        return shelf.get(calendar).time().between(from, to);
    }

    @Override
    public Instant nextOpen(CalendarId calendar, Instant from) {
        return shelf.get(calendar).time().nextOpen(from);
    }

    @Override
    public Instant addBusinessDays(CalendarId calendar, Instant from, int days) {
        return shelf.get(calendar).time().addDays(from, days);
    }

    @Override
    public ZoneId zone(CalendarId calendar) {
        return shelf.get(calendar).stored().hours().zone();
    }
}

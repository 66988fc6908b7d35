package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.BusinessCalendars;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.cases.Reminder.Unit;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reckons when reminders fall due. */
@Component
class ReminderMoments {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final BusinessCalendars calendars;
    private final Duration usualDelay;
    private final Unit usualUnit;

    ReminderMoments(BusinessCalendars calendars, @Value("${perennial.service.reminder-after:P3D}") Duration usualDelay, @Value("${perennial.service.reminder-unit:CALENDAR}") Unit usualUnit) {
        this.calendars = calendars;
        this.usualDelay = usualDelay;
        this.usualUnit = usualUnit;
    }

    /** A reminder after so long; three days of the calendar unless the settings or the caller say otherwise. */
    Reminder after(Duration in, Unit unit, Instant now, Actor by) {
        var delay = in == null ? usualDelay : in;
        if (delay.isNegative() || delay.isZero() || delay.compareTo(LONGEST) > 0) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("in", "NOT_A_DURATION")));
        var counted = unit == null ? usualUnit : unit;
        return new Reminder(moment(delay, counted, now), counted, by.user() == null ? null : new UserId(by.user()), null);
    }

    /** Whoever was not reached is tried again on the next business day; whoever was needs no further reminder. */
    Case afterAsking(Case asked, Instant now, Actor by) {
        if (asked.verification().outcome() != Verification.Outcome.NOT_REACHED || asked.verification().failed() >= Verification.MOST_ATTEMPTS) return asked.with(Reminder.NONE);
        return asked.with(after(Duration.ofDays(1), Unit.BUSINESS, now, by));
    }

    private Instant moment(Duration delay, Unit unit, Instant now) {
        var calendar = calendars.standard();
        return switch (unit) {
            case CALENDAR -> calendars.nextOpen(calendar, now.atZone(calendars.zone(calendar)).plusDays(delay.toDays()).plus(delay.minusDays(delay.toDays())).toInstant());
            case BUSINESS -> {
                var rest = delay.minusDays(delay.toDays());
                var day = calendars.nextOpen(calendar, calendars.addBusinessDays(calendar, now, Math.toIntExact(delay.toDays())));
                yield rest.isZero() ? day : calendars.addBusinessTime(calendar, day, rest);
            }
        };
    }
}

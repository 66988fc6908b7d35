package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Listed;
import java.time.Instant;

/** When somebody will be reminded of the case, and when he was. */
public record Reminder(@Listed Instant at, Unit unit, UserId setBy, Instant firedAt) {

    static final Reminder NONE = new Reminder(null, null, null, null);

    /** Whether days are counted on the calendar, rolled forward to the next open hour, or only those on which we work. */
    public enum Unit { CALENDAR, BUSINESS }
}

package dev.perennial.crm.service.sla;

import java.time.Duration;
import java.time.Instant;

/** One event in the life of a clock; the target is given where it begins to count or changes. */
record ClockEvent(Instant at, Kind kind, Duration target) {

    /** What happens to clocks. */
    public enum Kind { START, PAUSE, RESUME, RETARGET, BREACH, MEET, CANCEL }

    static ClockEvent of(Kind kind, Instant at) {
        return new ClockEvent(at, kind, null);
    }
}

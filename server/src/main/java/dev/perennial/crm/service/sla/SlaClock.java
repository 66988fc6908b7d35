package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.CalendarId;
import dev.perennial.crm.service.SlaClockId;
import dev.perennial.crm.service.SlaPolicyId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One deadline of one case, as it stands after the last of its events; only the house writes it. */
@RecordType(suite = "service", one = "sla-clock", many = "sla-clocks", defaultSort = "dueAt", merges = false)
public record SlaClock(
        SlaClockId id,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Listed SlaPolicyId policy,
        @ByVerb @Listed SlaPolicy.Metric metric,
        @ByVerb @Listed ClockState state,
        @ByVerb @Listed Duration target,
        @ByVerb Duration elapsed,
        @ByVerb Instant startedAt,
        @ByVerb Instant runningSince,
        @ByVerb @Listed Instant dueAt,
        @ByVerb Instant warnAt,
        @ByVerb Instant warnedAt,
        @ByVerb @Listed Instant breachedAt,
        @ByVerb Instant endedAt,
        @ByVerb CalendarId calendar,
        List<Event> events) {

    /** Something that happened to the clock, and when it was due afterwards. */
    public record Event(@ByVerb Instant at, @ByVerb ClockEvent.Kind kind, @ByVerb Duration target, @ByVerb Instant dueAt) {}
}

package dev.perennial.crm.platform.workflow;

import static dev.perennial.crm.platform.PlatformRefusal.INCIDENT_RESOLVED;

import dev.perennial.crm.platform.ProcessDefinitionId;
import dev.perennial.crm.platform.ProcessIncidentId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** A place where a process stopped because a step was refused without a path for it, or failed again and again. */
@RecordType(suite = "platform", one = "process-incident", many = "process-incidents", defaultSort = "-happenedAt", merges = false)
public record ProcessIncident(
        ProcessIncidentId id,
        @ByVerb @Required @Title @Search @Listed String title,
        @ByVerb @Listed State state,
        @ByVerb @Listed ProcessDefinitionId definition,
        @ByVerb @Listed @Formatted(Format.CODE) @MaxLength(80) String activity,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Formatted(Format.CODE) @MaxLength(120) String code,
        @ByVerb @Listed @LongText(2_000) String message,
        @ByVerb @Listed Instant happenedAt,
        @ByVerb Instant resolvedAt,
        @ByVerb Place place) {

    /** Whether the process still stands there. */
    public enum State { OPEN, RESOLVED }

    /** Where in the engine the process stopped. */
    public record Place(@Formatted(Format.CODE) @MaxLength(64) String instance, @Formatted(Format.CODE) @MaxLength(64) String job) {}

    boolean isOpen() {
        return state == State.OPEN;
    }

    ProcessIncident resolved(Instant at) {
        if (!isOpen()) throw Refused.because(INCIDENT_RESOLVED, title);

        return new ProcessIncident(id, title, State.RESOLVED, definition, activity, record, code, message, happenedAt, at, place);
    }
}

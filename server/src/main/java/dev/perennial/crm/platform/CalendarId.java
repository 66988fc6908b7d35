package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the business calendars. */
@Links("platform/calendars")
public record CalendarId(UUID value) implements RecordId {}

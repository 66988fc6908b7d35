package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the days that a calendar treats differently. */
@Links("platform/calendar-days")
public record CalendarDayId(UUID value) implements RecordId {}

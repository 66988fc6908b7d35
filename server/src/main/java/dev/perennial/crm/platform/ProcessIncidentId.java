package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a place where a process stopped. */
@Links("platform/process-incidents")
public record ProcessIncidentId(UUID value) implements RecordId {}

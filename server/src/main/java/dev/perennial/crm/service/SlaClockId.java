package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a service level clock. */
@Links("service/sla-clocks")
public record SlaClockId(UUID value) implements RecordId {}

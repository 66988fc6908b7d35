package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a service level policy. */
@Links("service/sla-policies")
public record SlaPolicyId(UUID value) implements RecordId {}

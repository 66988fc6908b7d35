package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a cause. */
@Links("service/causes")
public record CauseId(UUID value) implements RecordId {}

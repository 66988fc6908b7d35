package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a corrective action. */
@Links("service/corrective-actions")
public record CorrectiveActionId(UUID value) implements RecordId {}

package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a case. */
@Links("service/cases")
public record CaseId(UUID value) implements RecordId {}

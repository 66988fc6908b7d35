package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a promise. */
@Links("service/promises")
public record PromiseId(UUID value) implements RecordId {}

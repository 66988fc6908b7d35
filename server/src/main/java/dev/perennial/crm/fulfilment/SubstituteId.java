package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a substitute. */
@Links("fulfilment/substitutes")
public record SubstituteId(UUID value) implements RecordId {}

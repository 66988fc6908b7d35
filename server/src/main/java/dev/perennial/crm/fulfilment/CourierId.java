package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a courier. */
@Links("fulfilment/couriers")
public record CourierId(UUID value) implements RecordId {}

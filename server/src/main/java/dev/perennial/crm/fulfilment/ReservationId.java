package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a reservation. */
@Links("fulfilment/reservations")
public record ReservationId(UUID value) implements RecordId {}

package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a shipment. */
@Links("fulfilment/shipments")
public record ShipmentId(UUID value) implements RecordId {}

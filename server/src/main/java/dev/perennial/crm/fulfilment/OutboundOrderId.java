package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of an outbound order. */
@Links("fulfilment/outbound-orders")
public record OutboundOrderId(UUID value) implements RecordId {}

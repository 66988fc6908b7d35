package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** An outbound order was called off before it was shipped; its goods are free again. */
public record OutboundOrderCancelled(OutboundOrderId order, String number, RecordRef record, String reason, Instant at) {}

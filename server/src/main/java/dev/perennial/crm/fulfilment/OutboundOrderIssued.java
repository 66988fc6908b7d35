package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** An outbound order was issued and awaits its approval. */
public record OutboundOrderIssued(OutboundOrderId order, String number, RecordRef record, Instant at) {}

package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** An outbound order was not approved; its goods are free again. */
public record OutboundOrderRefused(OutboundOrderId order, String number, RecordRef record, String reason, Instant at) {}

package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** An outbound order was released: the warehouse may pick it. */
public record OutboundOrderReleased(OutboundOrderId order, String number, RecordRef record, Instant at) {}

package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** The goods of an outbound order left the house with a courier. */
public record GoodsShipped(OutboundOrderId order, RecordRef record, ShipmentId shipment, String courier, String trackingNumber, Instant at) {}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.engine.record.MaxLength;
import java.time.Instant;

/** What the other departments do for the case: finance approves, the warehouse picks, shipping ships. */
public record Fulfilment(OutboundOrderId outboundOrder, ApprovalId approval, Instant approvedAt, ShipmentId shipment, @MaxLength(120) String courier, @MaxLength(120) String trackingNumber, Instant shippedAt) {

    static final Fulfilment NONE = new Fulfilment(null, null, null, null, null, null, null);

    Fulfilment issued(OutboundOrderId order) {
        return new Fulfilment(order, approval, approvedAt, shipment, courier, trackingNumber, shippedAt);
    }

    Fulfilment asked(ApprovalId asked) {
        return new Fulfilment(outboundOrder, asked, approvedAt, shipment, courier, trackingNumber, shippedAt);
    }

    Fulfilment approved(Instant at) {
        return new Fulfilment(outboundOrder, approval, at, shipment, courier, trackingNumber, shippedAt);
    }

    Fulfilment shipped(ShipmentId parcel, String courier, String trackingNumber, Instant at) {
        return new Fulfilment(outboundOrder, approval, approvedAt, parcel, courier, trackingNumber, at);
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.Money;
import java.time.Instant;

/** What the other departments do for the case: finance approves, the warehouse picks, shipping ships. */
public record Fulfilment(OutboundOrderId outboundOrder, ApprovalId approval, Instant approvedAt, @DerivedFrom("decision/amount") Money cost, Instant pickedAt, Parcel parcel) {

    static final Fulfilment NONE = new Fulfilment(null, null, null, null, null, Parcel.NONE);

    /** The parcel that left the house. */
    public record Parcel(ShipmentId shipment, @MaxLength(120) String courier, @MaxLength(120) String trackingNumber, Instant shippedAt) {

        static final Parcel NONE = new Parcel(null, null, null, null);
    }

    Fulfilment issued(OutboundOrderId order) {
        return new Fulfilment(order, approval, approvedAt, cost, pickedAt, parcel);
    }

    Fulfilment asked(ApprovalId asked) {
        return new Fulfilment(outboundOrder, asked, approvedAt, cost, pickedAt, parcel);
    }

    Fulfilment approved(Instant at, Money cost) {
        return new Fulfilment(outboundOrder, approval, at, cost, pickedAt, parcel);
    }

    Fulfilment shipped(Instant pickedAt, Parcel parcel) {
        return new Fulfilment(outboundOrder, approval, approvedAt, cost, pickedAt, parcel);
    }
}

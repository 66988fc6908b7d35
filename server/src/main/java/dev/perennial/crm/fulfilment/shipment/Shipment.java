package dev.perennial.crm.fulfilment.shipment;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.MORE_THAN_SENT;
import static dev.perennial.crm.fulfilment.FulfilmentRefusal.NOT_IN_PARCEL;

import dev.perennial.crm.fulfilment.Consignee;
import dev.perennial.crm.fulfilment.GoodsShipped;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A parcel that left the house. */
@RecordType(suite = "fulfilment", one = "shipment", many = "shipments", defaultSort = "-shippedAt", merges = false)
public record Shipment(
        ShipmentId id,
        @ByVerb @Title @Numbered("SH-") @Unique @Search @Listed @MaxLength(40) String number,
        @ByVerb OutboundOrderId outboundOrder,
        @ByVerb @Listed @AccessFollows OrderId order,
        @ByVerb RecordRef record,
        @ByVerb @Listed @AccessFollows AccountId customer,
        @ByVerb @Listed @MaxLength(60) String courier,
        @ByVerb @Search @Listed @MaxLength(60) String trackingNumber,
        @ByVerb @Listed UserId packer,
        @ByVerb @Listed Instant shippedAt,
        @ByVerb Consignee consignee,
        List<Line> lines) {

    /** So much of a batch of a product in the parcel. */
    public record Line(UUID id, int no, @Required ProductId product, @MaxLength(60) String batch, @Required BigDecimal quantity) {}

    /** Nothing comes back that was not in the parcel, and nothing twice. */
    void refuseMoreThanSent(ProductId product, BigDecimal quantity, BigDecimal cameBack) {
        var sent = lines.stream().filter(line -> line.product().equals(product)).map(Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sent.signum() == 0) throw Refused.because(NOT_IN_PARCEL, number);
        if (cameBack.add(quantity).compareTo(sent) > 0) throw Refused.because(MORE_THAN_SENT, number, sent.subtract(cameBack));
    }

    /** What others learn of it. */
    public GoodsShipped announceShipped() {
        return new GoodsShipped(outboundOrder, record, id, courier, trackingNumber, shippedAt);
    }
}

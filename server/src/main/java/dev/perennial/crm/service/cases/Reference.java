package dev.perennial.crm.service.cases;

import dev.perennial.crm.fulfilment.ShipmentId;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.time.Instant;

/** What the case is about: the line of an order with what was true when it went out, copied so that later changes do not rewrite history. */
public record Reference(
        OrderId order,
        @MaxLength(40) String line,
        @Listed ProductId product,
        @MaxLength(60) String batch,
        BigDecimal quantity,
        Money price,
        ShipTo shipTo,
        ShipmentId shipment,
        Dispatch dispatch) {

    static final Reference NONE = new Reference(null, null, null, null, null, null, ShipTo.NONE, null, Dispatch.NONE);

    /** To whom the goods went, who need not be the customer. */
    public record ShipTo(@MaxLength(120) String consignee, @Formatted(Format.PHONE) @MaxLength(60) String phone, @MaxLength(500) String address) {

        static final ShipTo NONE = new ShipTo(null, null, null);
    }

    /** How the goods went out the first time. */
    public record Dispatch(Instant shippedAt, UserId packer, @MaxLength(120) String courier, @MaxLength(120) String trackingNumber) {

        static final Dispatch NONE = new Dispatch(null, null, null, null);
    }

    /** What the line was worth; null when that is not known. */
    public Money worth() {
        return price == null || quantity == null ? null : price.times(quantity);
    }
}

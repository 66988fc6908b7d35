package dev.perennial.crm.orders.order;

import dev.perennial.crm.orders.OrderCancelled;
import dev.perennial.crm.orders.OrderConfirmed;
import dev.perennial.crm.orders.OrderDelivered;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Converted;
import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;

import static dev.perennial.crm.orders.OrdersRefusal.NO_LINES;
import static dev.perennial.crm.orders.OrdersRefusal.REASON_MISSING;
import static dev.perennial.crm.orders.OrdersRefusal.WRONG_STATUS;

/** A customer's order: placed, confirmed, delivered, or cancelled on the way. */
@Converted(on = "orderedAt", state = "status", frozenIn = {"DELIVERED", "CANCELLED"})
@RecordType(suite = "orders", one = "sales-order", many = "sales-orders", defaultSort = "-orderedAt", merges = false)
public record SalesOrder(
        OrderId id,
        @Title @Numbered("SO-") @Unique @Search @Listed @MaxLength(40) String number,
        @Required @Listed @AccessFollows AccountId customer,
        @Listed Channel channel,
        @Required @Listed Instant orderedAt,
        @ByVerb @Listed Status status,
        ShipTo shipTo,
        @ByVerb Progress progress,
        List<OrderLine> lines,
        @DerivedFrom("lines/amount") @Listed Money total) {

    /** By which way the order came in. */
    public enum Channel { SHOP, WEB, PHONE, WECHAT, MARKETPLACE, FIELD_SALES }

    /** How far the order has come. */
    public enum Status {
        PLACED, CONFIRMED, DELIVERED, CANCELLED;

        /** True while the order can still be changed or cancelled. */
        boolean isOpen() {
            return switch (this) {
                case PLACED, CONFIRMED -> true;
                case DELIVERED, CANCELLED -> false;
            };
        }
    }

    /** To whom the goods go, who need not be the customer. */
    public record ShipTo(@Search @MaxLength(120) String consignee, @Search @Formatted(Format.PHONE) @MaxLength(60) String phone, @MaxLength(500) String address) {}

    /** When the order took each step, and why it was cancelled. */
    public record Progress(Instant confirmedAt, Instant deliveredAt, Instant cancelledAt, @MaxLength(500) String cancelReason) {

        static final Progress NONE = new Progress(null, null, null, null);
    }

    SalesOrder confirmed(Instant at) {
        if (status != Status.PLACED) throw Refused.because(WRONG_STATUS, number, status);
        if (lines.isEmpty()) throw Refused.because(NO_LINES, number);

        return moved(Status.CONFIRMED, new Progress(at, null, null, null));
    }

    SalesOrder delivered(Instant at) {
        if (status != Status.CONFIRMED) throw Refused.because(WRONG_STATUS, number, status);

        return moved(Status.DELIVERED, new Progress(progress.confirmedAt(), at, null, null));
    }

    SalesOrder cancelled(String reason, Instant at) {
        if (!isOpen()) throw Refused.because(WRONG_STATUS, number, status);
        if (reason == null || reason.isBlank()) throw Refused.because(REASON_MISSING, number);

        return moved(Status.CANCELLED, new Progress(progress.confirmedAt(), null, at, reason.strip()));
    }

    /** True while the order can still be changed or cancelled. */
    public boolean isOpen() {
        return status.isOpen();
    }

    OrderConfirmed announceConfirmed() {
        return new OrderConfirmed(id, customer, progress.confirmedAt());
    }

    OrderDelivered announceDelivered() {
        return new OrderDelivered(id, customer, progress.deliveredAt());
    }

    OrderCancelled announceCancelled() {
        return new OrderCancelled(id, customer, progress.cancelledAt(), progress.cancelReason());
    }

    private SalesOrder moved(Status to, Progress progress) {
        return new SalesOrder(id, number, customer, channel, orderedAt, to, shipTo, progress, lines, total);
    }
}

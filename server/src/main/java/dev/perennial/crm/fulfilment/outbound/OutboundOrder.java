package dev.perennial.crm.fulfilment.outbound;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.NOT_PICKED;
import static dev.perennial.crm.fulfilment.FulfilmentRefusal.NOT_RELEASED;
import static dev.perennial.crm.fulfilment.FulfilmentRefusal.REASON_MISSING;
import static dev.perennial.crm.fulfilment.FulfilmentRefusal.WRONG_STATUS;

import dev.perennial.crm.fulfilment.Consignee;
import dev.perennial.crm.fulfilment.GoodsPicked;
import dev.perennial.crm.fulfilment.NewOutboundOrder;
import dev.perennial.crm.fulfilment.OutboundOrderCancelled;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.OutboundOrderIssued;
import dev.perennial.crm.fulfilment.OutboundOrderRefused;
import dev.perennial.crm.fulfilment.OutboundOrderReleased;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;

/** Goods that are to leave the house (出库单): awaits approval, is released, picked and shipped, or ends on the way. */
@RecordType(suite = "fulfilment", one = "outbound-order", many = "outbound-orders", merges = false)
public record OutboundOrder(
        OutboundOrderId id,
        @ByVerb @Title @Numbered("OB-") @Unique @Search @Listed String number,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Listed @AccessFollows OrderId order,
        @ByVerb @AccessFollows AccountId customer,
        @ByVerb @Listed Status status,
        @ByVerb Consignee consignee,
        @ByVerb Progress progress,
        List<OutboundLine> lines) {

    /** How far the goods have come. */
    public enum Status { AWAITING_APPROVAL, RELEASED, PICKED, SHIPPED, REFUSED, CANCELLED }

    /** When and by whom the steps were taken, and why the order ended early. */
    public record Progress(Instant releasedAt, @Listed Instant pickedAt, UserId pickedBy, Instant shippedAt, UserId shippedBy, Instant endedAt, @MaxLength(500) String reason) {

        static final Progress NONE = new Progress(null, null, null, null, null, null, null);
    }

    static OutboundOrder issued(NewOutboundOrder wanted, List<OutboundLine> lines) {
        return new OutboundOrder(null, null, wanted.record(), wanted.order(), wanted.customer(), Status.AWAITING_APPROVAL, wanted.consignee(), Progress.NONE, lines);
    }

    OutboundOrder released(Instant at) {
        if (status != Status.AWAITING_APPROVAL) throw Refused.because(WRONG_STATUS, number, status);

        return moved(Status.RELEASED, new Progress(at, null, null, null, null, null, null), lines);
    }

    /** The order with what was picked; it counts as picked when nothing is missing. */
    OutboundOrder picked(PickList picked, UserId by, Instant at) {
        refuseUnreleased();
        if (status != Status.RELEASED) throw Refused.because(WRONG_STATUS, number, status);

        var after = picked.on(lines);
        if (!after.stream().allMatch(OutboundLine::isPicked)) return moved(status, progress, after);
        return moved(Status.PICKED, new Progress(progress.releasedAt(), at, by, null, null, null, null), after);
    }

    OutboundOrder shipped(UserId by, Instant at) {
        refuseUnreleased();
        if (status == Status.RELEASED) throw Refused.because(NOT_PICKED, number);
        if (status != Status.PICKED) throw Refused.because(WRONG_STATUS, number, status);

        return moved(Status.SHIPPED, new Progress(progress.releasedAt(), progress.pickedAt(), progress.pickedBy(), at, by, null, null), lines);
    }

    OutboundOrder refused(String reason, Instant at) {
        if (status != Status.AWAITING_APPROVAL) throw Refused.because(WRONG_STATUS, number, status);

        return ended(Status.REFUSED, reason, at);
    }

    OutboundOrder cancelled(String reason, Instant at) {
        if (!isOpen()) throw Refused.because(WRONG_STATUS, number, status);

        return ended(Status.CANCELLED, reason, at);
    }

    /** True while the goods still lie in the house for this order. */
    boolean isOpen() {
        return switch (status) {
            case AWAITING_APPROVAL, RELEASED, PICKED -> true;
            case SHIPPED, REFUSED, CANCELLED -> false;
        };
    }

    OutboundOrderIssued announceIssued(Instant at) {
        return new OutboundOrderIssued(id, number, record, at);
    }

    OutboundOrderReleased announceReleased() {
        return new OutboundOrderReleased(id, number, record, progress.releasedAt());
    }

    OutboundOrderRefused announceRefused() {
        return new OutboundOrderRefused(id, number, record, progress.reason(), progress.endedAt());
    }

    OutboundOrderCancelled announceCancelled() {
        return new OutboundOrderCancelled(id, number, record, progress.reason(), progress.endedAt());
    }

    GoodsPicked announcePicked() {
        return new GoodsPicked(id, number, record, progress.pickedBy(), progress.pickedAt());
    }

    private void refuseUnreleased() {
        if (status == Status.AWAITING_APPROVAL) throw Refused.because(NOT_RELEASED, number);
    }

    private OutboundOrder ended(Status as, String reason, Instant at) {
        if (reason == null || reason.isBlank()) throw Refused.because(REASON_MISSING, number);

        return moved(as, new Progress(progress.releasedAt(), progress.pickedAt(), progress.pickedBy(), null, null, at, reason.strip()), lines);
    }

    private OutboundOrder moved(Status to, Progress progress, List<OutboundLine> lines) {
        return new OutboundOrder(id, number, record, order, customer, to, consignee, progress, lines);
    }
}

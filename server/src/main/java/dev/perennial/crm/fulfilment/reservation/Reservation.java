package dev.perennial.crm.fulfilment.reservation;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.RESERVATION_ENDED;

import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ReservationExpired;
import dev.perennial.crm.fulfilment.ReservationId;
import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
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

/** Goods that are promised to a record: held until a moment, then used by an outbound order, given back, or expired. */
@RecordType(suite = "fulfilment", one = "reservation", many = "reservations", merges = false)
public record Reservation(
        ReservationId id,
        @ByVerb @Title @Numbered("RV-") @Unique @Search @Listed String number,
        @ByVerb @Listed ProductId product,
        @ByVerb @Listed BigDecimal quantity,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Listed Instant expiresAt,
        @ByVerb @Listed State state,
        @ByVerb OutboundOrderId outboundOrder,
        @ByVerb Ending ending,
        List<Part> parts) {

    /** What became of the promise so far. */
    public enum State { HELD, USED, RELEASED, EXPIRED }

    /** When and why the promise ended. */
    public record Ending(Instant at, @MaxLength(500) String why) {

        static final Ending NONE = new Ending(null, null);
    }

    /** So much of it lies in this warehouse. */
    public record Part(@Required WarehouseId warehouse, @Required BigDecimal quantity) {}

    static Reservation held(ProductId product, BigDecimal quantity, RecordRef record, Instant expiresAt, List<Part> parts) {
        return new Reservation(null, null, product, quantity, record, expiresAt, State.HELD, null, Ending.NONE, parts);
    }

    Reservation usedBy(OutboundOrderId order, Instant at) {
        return ended(State.USED, order, at, null);
    }

    Reservation released(String why, Instant at) {
        return ended(State.RELEASED, outboundOrder, at, why);
    }

    Reservation expired(Instant at) {
        return ended(State.EXPIRED, null, at, null);
    }

    boolean isHeld() {
        return state == State.HELD;
    }

    ReservationExpired announceExpired() {
        return new ReservationExpired(id, product, quantity, record, ending.at());
    }

    private Reservation ended(State as, OutboundOrderId order, Instant at, String why) {
        if (!isHeld()) throw Refused.because(RESERVATION_ENDED, number);

        return new Reservation(id, number, product, quantity, record, expiresAt, as, order, new Ending(at, why), parts);
    }
}

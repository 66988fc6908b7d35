package dev.perennial.crm.fulfilment.reservation;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.OUT_OF_STOCK;

import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ReservationId;
import dev.perennial.crm.fulfilment.stock.Place;
import dev.perennial.crm.fulfilment.stock.StockItem;
import dev.perennial.crm.fulfilment.stock.StockItems;
import dev.perennial.crm.fulfilment.stock.StockLedger;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sets goods aside and gives them back; all who want a product wait at its balances, which are locked first, so nothing is ever promised twice. */
@Component
public class StockHolds {

    private final Reservations reservations;
    private final StockItems items;
    private final StockLedger ledger;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    StockHolds(Reservations reservations, StockItems items, StockLedger ledger, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
        this.reservations = reservations;
        this.items = items;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Sets the quantity aside, from one warehouse where one has it all; refuses with OUT_OF_STOCK. */
    public ReservationId hold(ProductId product, BigDecimal quantity, RecordRef record, Instant expiresAt) {
        if (quantity.signum() <= 0) throw new IllegalArgumentException("nothing to reserve: " + quantity);
        var parts = divided(product, quantity);
        for (var part : parts) ledger.move(product, null, part.quantity(), Place.free(part.warehouse()), Place.reserved(part.warehouse()), new StockLedger.Because(null, record));
        return reservations.create(Reservation.held(product, quantity, record, expiresAt, parts)).id();
    }

    /** Frees all that is held for the record. */
    public void release(RecordRef record, String why) {
        for (var id : reservations.heldFor(record)) {
            var reservation = locked(id);
            if (reservation.isHeld()) end(reservation, reservation.released(why, clock.instant()));
        }
    }

    /** Frees one reservation that is still held. */
    public Reservation release(ReservationId id, String why) {
        var reservation = locked(id);
        var released = reservation.released(why, clock.instant());
        end(reservation, released);
        return released;
    }

    /** What is held for a record and is about to leave: the promises that cover it and where it lies. */
    public record Taken(Set<ReservationId> reservations, List<Reservation.Part> parts) {}

    /** Finds or makes promises of exactly the quantity for the record, other than those taken before: what is held too much is freed, what lacks is held now. */
    public Taken take(ProductId product, BigDecimal quantity, RecordRef record, Set<ReservationId> takenBefore) {
        items.lockOpen(product);
        var taken = new Taken(new LinkedHashSet<>(), new ArrayList<>());
        var lacking = quantity;
        for (var id : reservations.heldFor(record, product)) {
            var reservation = reservations.get(id);
            if (takenBefore.contains(id) || !reservation.isHeld()) continue;
            if (reservation.quantity().compareTo(lacking) > 0) end(reservation, reservation.released(null, clock.instant()));
            else {
                lacking = lacking.subtract(reservation.quantity());
                add(reservation, taken);
            }
        }
        if (lacking.signum() > 0) add(reservations.get(hold(product, lacking, record, null)), taken);
        return taken;
    }

    /** Notes that an outbound order has used the promises. */
    public void handOver(Set<ReservationId> taken, OutboundOrderId order) {
        for (var id : taken) reservations.put(reservations.get(id).usedBy(order, clock.instant()));
    }

    private static void add(Reservation reservation, Taken taken) {
        taken.reservations().add(reservation.id());
        taken.parts().addAll(reservation.parts());
    }

    /** Frees what nobody used in time and announces it; one at a time, so that one that cannot be freed does not hold up the others. */
    void expire(ReservationId id, Instant now) {
        var reservation = locked(id);
        if (!reservation.isHeld() || reservation.expiresAt().isAfter(now)) return;
        var expired = reservation.expired(now);
        end(reservation, expired);
        events.publishEvent(expired.announceExpired());
    }

    private Reservation locked(ReservationId id) {
        reservations.productOf(id).ifPresent(items::lockOpen);
        return reservations.get(id);
    }

    private void end(Reservation held, Reservation ended) {
        for (var part : held.parts())
            ledger.move(held.product(), null, part.quantity(), Place.reserved(part.warehouse()), Place.free(part.warehouse()), new StockLedger.Because(ended.ending().why(), held.record()));
        reservations.put(ended);
    }

    private List<Reservation.Part> divided(ProductId product, BigDecimal quantity) {
        var stocked = items.lockOpen(product).stream().sorted(Comparator.comparing(StockItem::available).reversed()).toList();
        var available = stocked.stream().map(StockItem::available).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (available.compareTo(quantity) < 0) throw Refused.because(OUT_OF_STOCK, available, quantity);
        var parts = new ArrayList<Reservation.Part>();
        var open = quantity;
        for (var item : stocked) {
            var taken = item.available().min(open);
            if (taken.signum() > 0) parts.add(new Reservation.Part(item.warehouse(), taken));
            open = open.subtract(taken);
        }
        return parts;
    }
}

package dev.perennial.crm.fulfilment.outbound;

import dev.perennial.crm.fulfilment.NewOutboundOrder;
import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.ReservationId;
import dev.perennial.crm.fulfilment.outbound.OutboundOrder.Status;
import dev.perennial.crm.fulfilment.reservation.StockHolds;
import dev.perennial.crm.fulfilment.stock.Place;
import dev.perennial.crm.fulfilment.stock.StockItems;
import dev.perennial.crm.fulfilment.stock.StockLedger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of an outbound order that others ask for: issuing, releasing, refusing, calling off. What was done before is not done again. */
@Component
class OutboundSteps {

    private final OutboundOrders orders;
    private final StockHolds holds;
    private final StockItems items;
    private final StockLedger ledger;
    private final OldestBatches batches;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OutboundSteps(OutboundOrders orders, StockHolds holds, StockItems items, StockLedger ledger, OldestBatches batches, ApplicationEventPublisher events,
            @Qualifier("businessClock") InstantSource clock) {
        this.orders = orders;
        this.holds = holds;
        this.items = items;
        this.ledger = ledger;
        this.batches = batches;
        this.events = events;
        this.clock = clock;
    }

    OutboundOrderId issue(NewOutboundOrder wanted) {
        if (wanted.lines().isEmpty()) throw new IllegalArgumentException("an outbound order without lines");
        var used = new HashSet<ReservationId>();
        var lines = new ArrayList<OutboundLine>();
        for (var line : inOrderOfProducts(wanted.lines())) {
            var taken = holds.take(line.product(), line.quantity(), wanted.record(), used);
            used.addAll(taken.reservations());
            for (var part : taken.parts()) lines.addAll(batches.of(line, part, lines));
        }
        var issued = orders.create(OutboundOrder.issued(wanted, lines));
        holds.handOver(used, issued.id());
        events.publishEvent(issued.announceIssued(clock.instant()));
        return issued.id();
    }

    void release(OutboundOrderId id) {
        var order = orders.get(id);
        if (order.progress().releasedAt() != null) return;
        var released = order.released(clock.instant());
        orders.put(released);
        events.publishEvent(released.announceReleased());
    }

    void refuse(OutboundOrderId id, String reason) {
        var order = orders.get(id);
        if (order.status() == Status.REFUSED) return;
        var refused = order.refused(reason, clock.instant());
        free(refused);
        orders.put(refused);
        events.publishEvent(refused.announceRefused());
    }

    OutboundOrder cancel(OutboundOrderId id, String reason) {
        var order = orders.get(id);
        if (order.status() == Status.CANCELLED) return order;
        var cancelled = order.cancelled(reason, clock.instant());
        free(cancelled);
        orders.put(cancelled);
        events.publishEvent(cancelled.announceCancelled());
        return cancelled;
    }

    /** The goods lie free again where they lay. */
    private void free(OutboundOrder order) {
        lockStockOf(order);
        for (var line : order.lines())
            ledger.move(line.product(), null, line.quantity(), Place.reserved(line.warehouse()), Place.free(line.warehouse()), new StockLedger.Because(order.progress().reason(), order.record()));
    }

    /** All balances an order touches, in the one order in which everybody locks them. */
    void lockStockOf(OutboundOrder order) {
        order.lines().stream().map(OutboundLine::product).distinct().sorted(Comparator.comparing(product -> product.value())).forEach(items::lockOpen);
    }

    private static List<NewOutboundOrder.Line> inOrderOfProducts(List<NewOutboundOrder.Line> lines) {
        return lines.stream().sorted(Comparator.comparing(line -> line.product().value())).toList();
    }
}

package dev.perennial.crm.fulfilment.outbound;

import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.outbound.OutboundOrder.Status;
import dev.perennial.crm.fulfilment.shipment.CourierBook;
import dev.perennial.crm.fulfilment.shipment.Shipment;
import dev.perennial.crm.fulfilment.shipment.Shipments;
import dev.perennial.crm.fulfilment.stock.Place;
import dev.perennial.crm.fulfilment.stock.StockLedger;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands the picked goods to a courier under a tracking number. */
public record ShipOutboundOrder(OutboundOrderId order, @Required @MaxLength(60) String courier, @Required @MaxLength(60) String trackingNumber) implements Verb<OutboundOrder> {

    @Component
    static class Handler implements VerbHandler<ShipOutboundOrder, OutboundOrder> {

        private final OutboundOrders orders;
        private final OutboundSteps steps;
        private final CourierBook couriers;
        private final Shipments shipments;
        private final StockLedger ledger;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(OutboundOrders orders, OutboundSteps steps, CourierBook couriers, Shipments shipments, StockLedger ledger, ApplicationEventPublisher events,
                @Qualifier("businessClock") InstantSource clock) {
            this.orders = orders;
            this.steps = steps;
            this.couriers = couriers;
            this.shipments = shipments;
            this.ledger = ledger;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public OutboundOrder handle(ShipOutboundOrder verb, Actor by) {
            var parcel = couriers.parcel(verb.courier(), verb.trackingNumber());
            var shipped = orders.get(verb.order()).shipped(new UserId(by.user()), clock.instant());

            steps.lockStockOf(shipped);
            for (var line : shipped.lines())
                ledger.move(line.product(), line.batch(), line.quantity(), Place.reserved(line.warehouse()), Place.CUSTOMER, new StockLedger.Because(shipped.number(), shipped.record()));
            orders.put(shipped);
            events.publishEvent(shipments.create(shipment(shipped, parcel)).announceShipped());
            return shipped;
        }

        private static Shipment shipment(OutboundOrder shipped, CourierBook.Parcel parcel) {
            var lines = shipped.lines().stream().map(line -> new Shipment.Line(null, 0, line.product(), line.batch(), line.quantity())).toList();
            return new Shipment(null, null, shipped.id(), shipped.order(), shipped.record(), shipped.customer(), parcel.courier(), parcel.trackingNumber(),
                    shipped.progress().pickedBy(), shipped.progress().shippedAt(), shipped.consignee(), lines);
        }

        @Override
        public boolean possibleOn(OutboundOrder order) {
            return order.status() == Status.PICKED;
        }
    }
}

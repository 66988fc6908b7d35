package dev.perennial.crm.orders.order;

import dev.perennial.crm.orders.OrderDelivered;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records that the goods have reached the consignee. */
public record DeliverSalesOrder(OrderId order) implements Verb<SalesOrder> {

    @Component
    static class Handler implements VerbHandler<DeliverSalesOrder, SalesOrder> {

        private final SalesOrders orders;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(SalesOrders orders, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.orders = orders;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public SalesOrder handle(DeliverSalesOrder verb, Actor by) {
            var delivered = orders.get(verb.order()).delivered(clock.instant());

            orders.put(delivered);
            events.publishEvent(delivered.announceDelivered());
            return delivered;
        }

        @Override
        public boolean possibleOn(SalesOrder order) {
            return order.status() == SalesOrder.Status.CONFIRMED;
        }
    }
}

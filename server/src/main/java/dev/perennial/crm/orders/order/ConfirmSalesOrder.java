package dev.perennial.crm.orders.order;

import dev.perennial.crm.orders.OrderConfirmed;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the customer that the order will be delivered. */
public record ConfirmSalesOrder(OrderId order) implements Verb<SalesOrder> {

    @Component
    static class Handler implements VerbHandler<ConfirmSalesOrder, SalesOrder> {

        private final SalesOrders orders;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(SalesOrders orders, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.orders = orders;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public SalesOrder handle(ConfirmSalesOrder verb, Actor by) {
            var confirmed = orders.get(verb.order()).confirmed(clock.instant());

            orders.put(confirmed);
            events.publishEvent(confirmed.announceConfirmed());
            return confirmed;
        }

        @Override
        public boolean possibleOn(SalesOrder order) {
            return order.status() == SalesOrder.Status.PLACED && !order.lines().isEmpty();
        }
    }
}

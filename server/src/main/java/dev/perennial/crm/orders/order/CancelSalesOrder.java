package dev.perennial.crm.orders.order;

import dev.perennial.crm.orders.OrderCancelled;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Calls an order off before it is delivered, and says why. */
public record CancelSalesOrder(OrderId order, @Required @MaxLength(500) String reason) implements Verb<SalesOrder> {

    @Component
    static class Handler implements VerbHandler<CancelSalesOrder, SalesOrder> {

        private final SalesOrders orders;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(SalesOrders orders, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.orders = orders;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public SalesOrder handle(CancelSalesOrder verb, Actor by) {
            var cancelled = orders.get(verb.order()).cancelled(verb.reason(), clock.instant());

            orders.put(cancelled);
            events.publishEvent(cancelled.announceCancelled());
            return cancelled;
        }

        @Override
        public boolean possibleOn(SalesOrder order) {
            return order.isOpen();
        }
    }
}

package dev.perennial.crm.fulfilment.outbound;

import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.crm.fulfilment.outbound.OutboundOrder.Status;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.products.ProductsDesk;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Confirms by scan what was taken off the shelves; lines may come one by one. */
public record PickOutboundOrder(OutboundOrderId order, List<PickList.Scan> lines) implements Verb<OutboundOrder> {

    @Component
    static class Handler implements VerbHandler<PickOutboundOrder, OutboundOrder> {

        private final OutboundOrders orders;
        private final ProductsDesk products;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(OutboundOrders orders, ProductsDesk products, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.orders = orders;
            this.products = products;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public OutboundOrder handle(PickOutboundOrder verb, Actor by) {
            var picked = orders.get(verb.order()).picked(new PickList(verb.lines(), products::codes), new UserId(by.user()), clock.instant());

            orders.put(picked);
            if (picked.status() == Status.PICKED) events.publishEvent(picked.announcePicked());
            return picked;
        }

        @Override
        public boolean possibleOn(OutboundOrder order) {
            return order.status() == Status.RELEASED;
        }
    }
}

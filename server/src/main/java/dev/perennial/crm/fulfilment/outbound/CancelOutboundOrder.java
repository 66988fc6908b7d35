package dev.perennial.crm.fulfilment.outbound;

import dev.perennial.crm.fulfilment.OutboundOrderId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Calls an outbound order off before it is shipped; its goods are free again. */
public record CancelOutboundOrder(OutboundOrderId order, @MaxLength(500) String reason) implements Verb<OutboundOrder> {

    @Component
    static class Handler implements VerbHandler<CancelOutboundOrder, OutboundOrder> {

        private final OutboundSteps steps;

        Handler(OutboundSteps steps) {
            this.steps = steps;
        }

        @Override
        public OutboundOrder handle(CancelOutboundOrder verb, Actor by) {
            return steps.cancel(verb.order(), verb.reason());
        }

        @Override
        public boolean possibleOn(OutboundOrder order) {
            return order.isOpen();
        }
    }
}

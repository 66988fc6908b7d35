package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.WebhookDeliveryId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Sends one event again under its old id, or at once if it waits. */
public record ReplayWebhookDelivery(WebhookDeliveryId delivery) implements Verb<WebhookDelivery> {

    @Component
    static class Handler implements VerbHandler<ReplayWebhookDelivery, WebhookDelivery> {

        private final DeliveryRecords deliveries;
        private final DeliveryShelf shelf;
        private final Rests rests;

        Handler(DeliveryRecords deliveries, DeliveryShelf shelf, Rests rests) {
            this.deliveries = deliveries;
            this.shelf = shelf;
            this.rests = rests;
        }

        @Override
        public WebhookDelivery handle(ReplayWebhookDelivery verb, Actor by) {
            var delivery = deliveries.get(verb.delivery());

            shelf.replay(verb.delivery().value());
            rests.end(delivery.webhook().value());
            return delivery;
        }

        @Override
        public boolean possibleOn(WebhookDelivery delivery) {
            return delivery.state() != WebhookDelivery.State.WAITING;
        }
    }
}

package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sends again what a webhook was given up to be told, or everything since a moment. */
public record ReplayWebhook(WebhookId webhook, Instant since) implements Verb<Webhook> {

    @Component
    static class Handler implements VerbHandler<ReplayWebhook, Webhook> {

        private final WebhookRecords webhooks;
        private final DeliveryShelf deliveries;
        private final Rests rests;

        Handler(WebhookRecords webhooks, DeliveryShelf deliveries, Rests rests) {
            this.webhooks = webhooks;
            this.deliveries = deliveries;
            this.rests = rests;
        }

        @Override
        public Webhook handle(ReplayWebhook verb, Actor by) {
            var webhook = webhooks.get(verb.webhook());

            if (verb.since() == null) deliveries.replayDead(verb.webhook().value());
            else deliveries.replaySince(verb.webhook().value(), verb.since());
            rests.end(verb.webhook().value());
            return webhook;
        }

        @Override
        public boolean possibleOn(Webhook webhook) {
            return webhook.canSign();
        }
    }
}

package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Sends a sample: the newest record of the webhook's type that its user may read, once, also while the webhook rests. */
public record TestWebhook(WebhookId webhook) implements Verb<Webhook> {

    @Component
    static class Handler implements VerbHandler<TestWebhook, Webhook> {

        private final WebhookRecords webhooks;
        private final DeliveryQueue queue;
        private final Rests rests;

        Handler(WebhookRecords webhooks, DeliveryQueue queue, Rests rests) {
            this.webhooks = webhooks;
            this.queue = queue;
            this.rests = rests;
        }

        @Override
        public Webhook handle(TestWebhook verb, Actor by) {
            var webhook = webhooks.get(verb.webhook());
            if (!webhook.canSign()) throw Refused.because(PlatformRefusal.WEBHOOK_WITHOUT_SECRET, webhook.name());

            queue.enqueueTest(verb.webhook().value());
            rests.end(verb.webhook().value());
            return webhook;
        }

        @Override
        public boolean possibleOn(Webhook webhook) {
            return webhook.canSign();
        }
    }
}

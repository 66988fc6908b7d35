package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Lets a webhook rest; what happens meanwhile is told when it works again. */
public record PauseWebhook(WebhookId webhook) implements Verb<Webhook> {

    @Component
    static class Handler implements VerbHandler<PauseWebhook, Webhook> {

        private final WebhookRecords webhooks;
        private final InstantSource clock;

        Handler(WebhookRecords webhooks, @Qualifier("machineClock") InstantSource machineClock) {
            this.webhooks = webhooks;
            this.clock = machineClock;
        }

        @Override
        public Webhook handle(PauseWebhook verb, Actor by) {
            var webhook = webhooks.get(verb.webhook());
            if (!webhook.active()) return webhook;

            var paused = webhook.paused(Webhook.Pause.Reason.BY_HAND, clock.instant());
            webhooks.put(paused);
            return paused;
        }

        @Override
        public boolean possibleOn(Webhook webhook) {
            return webhook.active();
        }
    }
}

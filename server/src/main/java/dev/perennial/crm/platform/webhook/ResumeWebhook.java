package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Lets a webhook work again; it tells what happened while it rested, or skips that. */
public record ResumeWebhook(WebhookId webhook, boolean skipMissed) implements Verb<Webhook> {

    @Component
    static class Handler implements VerbHandler<ResumeWebhook, Webhook> {

        private final WebhookRecords webhooks;
        private final WebhookFeed feed;
        private final WebhookAlarms alarms;
        private final Rests rests;

        Handler(WebhookRecords webhooks, WebhookFeed feed, WebhookAlarms alarms, Rests rests) {
            this.webhooks = webhooks;
            this.feed = feed;
            this.alarms = alarms;
            this.rests = rests;
        }

        @Override
        public Webhook handle(ResumeWebhook verb, Actor by) {
            var resumed = webhooks.get(verb.webhook()).resumed();

            if (verb.skipMissed()) feed.begin(verb.webhook().value());
            webhooks.put(resumed);
            alarms.arrived(verb.webhook().value());
            rests.end(verb.webhook().value());
            return resumed;
        }

        @Override
        public boolean possibleOn(Webhook webhook) {
            return !webhook.active();
        }
    }
}

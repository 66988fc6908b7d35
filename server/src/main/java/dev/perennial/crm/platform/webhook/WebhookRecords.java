package dev.perennial.crm.platform.webhook;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All webhooks, as verbs see them. */
@Component
class WebhookRecords extends Records<Webhook> {

    WebhookRecords(RecordDesk desk) {
        super(desk);
    }
}

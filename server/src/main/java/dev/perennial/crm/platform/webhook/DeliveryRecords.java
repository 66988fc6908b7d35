package dev.perennial.crm.platform.webhook;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All deliveries, as verbs see them. */
@Component
class DeliveryRecords extends Records<WebhookDelivery> {

    DeliveryRecords(RecordDesk desk) {
        super(desk);
    }
}

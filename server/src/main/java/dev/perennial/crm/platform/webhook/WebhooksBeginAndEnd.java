package dev.perennial.crm.platform.webhook;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A webhook hears of what happens from its creation on, and again from when it is brought back; with it ends what waits for it. Deliveries are written by the house alone. */
@Component
class WebhooksBeginAndEnd {

    private final WebhookFeed feed;
    private final DeliveryShelf deliveries;

    WebhooksBeginAndEnd(WebhookFeed feed, DeliveryShelf deliveries) {
        this.feed = feed;
        this.deliveries = deliveries;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (changed.type().equals(WebhookShelf.DELIVERIES)) throw Refused.because(EngineRefusal.NOT_PERMITTED, changed.type(), changed.act());
        if (!changed.type().equals(WebhookShelf.WEBHOOKS)) return;

        switch (changed.act()) {
            case CREATE, RESTORE -> feed.begin(changed.id());
            case DELETE -> deliveries.giveUp(changed.id());
            case CHANGE, MACHINE -> { }
        }
    }
}

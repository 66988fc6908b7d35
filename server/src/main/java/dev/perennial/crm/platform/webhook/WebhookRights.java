package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** What leaves the house by itself is for administrators alone. */
@Component
class WebhookRights implements DefaultRights {

    @Override
    public List<TypeRights> rights() {
        return List.of(
                TypeRights.on("platform/webhooks").leaveToAdministrators("test", "pause", "resume", "replay"),
                TypeRights.on("platform/webhook-deliveries").leaveToAdministrators("replay"));
    }
}

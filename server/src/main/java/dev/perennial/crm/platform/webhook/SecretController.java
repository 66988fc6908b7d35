package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes the secret with which a webhook signs; it is in this answer and never told again. */
@RestController
class SecretController {

    /** For how many hours the secret before signs as well; a day where nothing is said. */
    record Renewal(Integer overlapHours) {}

    record Told(String secret, Instant previousUntil) {}

    private static final String VERB = "renew-secret";
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 168;

    private final WebhookRecords webhooks;
    private final WebhookSecrets secrets;
    private final OneTransaction transaction;
    private final InstantSource clock;

    SecretController(WebhookRecords webhooks, WebhookSecrets secrets, OneTransaction transaction, @Qualifier("machineClock") InstantSource machineClock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = machineClock;
    }

    @PostMapping("/api/platform/webhooks/{id}/renew-secret")
    ResponseEntity<Told> renew(@PathVariable UUID id, @RequestBody Renewal renewal, Actor by) {
        if (!by.rights().administrator()) throw Refused.because(EngineRefusal.NOT_PERMITTED);
        var hours = renewal.overlapHours() == null ? USUAL_HOURS : renewal.overlapHours();
        if (hours < 0 || hours > MOST_HOURS) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("overlapHours", "OUT_OF_RANGE", 0, MOST_HOURS)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(transaction.of(() -> renewed(id, Duration.ofHours(hours), by)));
    }

    private Told renewed(UUID id, Duration overlap, Actor by) {
        return new Errand(by, Cause.verb(VERB)).during(() -> {
            var webhook = webhooks.get(new WebhookId(id));
            var now = clock.instant();
            var previousUntil = webhook.canSign() ? now.plus(overlap) : null;
            var told = new Told(secrets.renew(id, previousUntil), previousUntil);
            webhooks.put(webhook.renewed(now, previousUntil));
            return told;
        });
    }
}

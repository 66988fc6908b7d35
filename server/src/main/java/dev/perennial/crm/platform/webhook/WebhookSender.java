package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.webhook.DeliveryQueue.Claimed;
import dev.perennial.crm.platform.webhook.Webhook.Pause;
import dev.perennial.crm.platform.webhook.WebhookDelivery.State;
import dev.perennial.engine.write.OneTransaction;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** One attempt to tell one event: written, signed, sent, and what became of it kept. */
@Component
class WebhookSender {

    private static final Answer NOT_FOR_HIM = new Answer(null, null, null, Duration.ZERO, null);

    private final WebhookShelf webhooks;
    private final WebhookBody body;
    private final WebhookSecrets secrets;
    private final Post post;
    private final DeliveryQueue queue;
    private final WebhookAlarms alarms;
    private final OneTransaction transaction;
    private final InstantSource clock;

    WebhookSender(WebhookShelf webhooks, WebhookBody body, WebhookSecrets secrets, Post post, DeliveryQueue queue, WebhookAlarms alarms, OneTransaction transaction,
            @Qualifier("machineClock") InstantSource machineClock) {
        this.webhooks = webhooks;
        this.body = body;
        this.secrets = secrets;
        this.post = post;
        this.queue = queue;
        this.alarms = alarms;
        this.transaction = transaction;
        this.clock = machineClock;
    }

    /** Sends what the sender claimed; the answer is empty when nothing was sent. */
    Optional<Answer> send(Claimed event, UUID sender) {
        var webhook = webhooks.find(event.webhook());
        var reader = webhook.flatMap(webhooks::reader);
        if (webhook.isEmpty() || reader.isEmpty()) {
            transaction.of(() -> queue.settle(event, sender, State.WITHHELD, NOT_FOR_HIM, null) && webhook.isPresent() && alarms.pause(event.webhook(), Pause.Reason.NO_USER));
            return Optional.empty();
        }
        var written = body.of(event, webhook.get(), reader.get());
        if (written.isEmpty()) {
            transaction.of(() -> queue.settle(event, sender, State.WITHHELD, NOT_FOR_HIM, null));
            return Optional.empty();
        }
        var answer = post.send(new Endpoint(URI.create(webhook.get().url())), headers(event, written.get()), written.get());
        transaction.of(() -> settle(event, sender, answer));
        return Optional.of(answer);
    }

    private Map<String, String> headers(Claimed event, byte[] written) {
        var id = event.id().toString();
        var now = clock.instant();
        return Map.of("webhook-id", id, "webhook-timestamp", String.valueOf(now.getEpochSecond()), "webhook-signature", Signature.of(id, now, written, secrets.signing(event.webhook())));
    }

    private boolean settle(Claimed event, UUID sender, Answer answer) {
        if (answer.isTaken()) {
            if (!queue.settle(event, sender, State.DELIVERED, answer, null)) return false;
            alarms.arrived(event.webhook());
            return true;
        }
        var attempts = event.attempts() + 1;
        var isOver = event.isTest() || answer.isGone() || attempts >= Backoff.MOST_ATTEMPTS;
        if (!queue.settle(event, sender, isOver ? State.DEAD : State.FAILED, answer, isOver ? null : clock.instant().plus(pause(attempts, answer)))) return false;
        if (event.isTest()) return true;
        if (isOver) alarms.givenUp(event.webhook(), event.event());
        alarms.failed(event.webhook(), answer.isGone());
        return true;
    }

    private static Duration pause(int attempts, Answer answer) {
        var own = Backoff.after(attempts);
        return answer.quiet() != null && answer.quiet().compareTo(own) > 0 ? answer.quiet() : own;
    }
}

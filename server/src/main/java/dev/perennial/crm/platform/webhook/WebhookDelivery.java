package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.WebhookDeliveryId;
import dev.perennial.crm.platform.WebhookId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import java.time.Instant;

/** One event on its way to a webhook, and what became of it; its id is the event's, whatever the attempt. */
@RecordType(suite = "platform", one = "webhook-delivery", many = "webhook-deliveries", defaultSort = "-createdAt", merges = false)
public record WebhookDelivery(
        WebhookDeliveryId id,
        @ByVerb @Title @Search @Listed @MaxLength(160) String event,
        @ByVerb @Listed WebhookId webhook,
        @ByVerb @Listed State state,
        @ByVerb @Listed RecordRef record,
        @ByVerb Long position,
        @ByVerb Instant happenedAt,
        @ByVerb @Listed int attempts,
        @ByVerb @Listed Instant nextAttemptAt,
        @ByVerb Attempt last) {

    /** What became of it: DEAD after the last attempt, WITHHELD when the webhook's user could not read the record any more. */
    public enum State { WAITING, DELIVERED, FAILED, DEAD, WITHHELD }

    /** Why an attempt failed. */
    public enum Failure { UNREACHABLE, FORBIDDEN_ADDRESS, NOT_TRUSTED, TOO_SLOW, BROKEN_OFF, REDIRECTED, REFUSED }

    /** The last attempt: when, what was wrong, and the beginning of what the other side answered. */
    public record Attempt(Instant at, Failure failure, Integer status, @LongText(600) String answer, Long milliseconds) {}
}

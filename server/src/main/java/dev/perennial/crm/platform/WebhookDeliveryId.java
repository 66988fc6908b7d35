package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one event on its way to a webhook, through all attempts. */
@Links("platform/webhook-deliveries")
public record WebhookDeliveryId(UUID value) implements RecordId {}

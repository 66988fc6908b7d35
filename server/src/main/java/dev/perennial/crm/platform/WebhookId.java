package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a webhook. */
@Links("platform/webhooks")
public record WebhookId(UUID value) implements RecordId {}

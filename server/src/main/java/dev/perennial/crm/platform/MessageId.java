package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a message that leaves the house. */
@Links("platform/messages")
public record MessageId(UUID value) implements RecordId {}

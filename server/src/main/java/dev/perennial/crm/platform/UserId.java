package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the users. */
@Links("platform/users")
public record UserId(UUID value) implements RecordId {}

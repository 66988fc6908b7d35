package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the roles. */
@Links("platform/roles")
public record RoleId(UUID value) implements RecordId {}

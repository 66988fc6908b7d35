package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the teams. */
@Links("platform/teams")
public record TeamId(UUID value) implements RecordId {}

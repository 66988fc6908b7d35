package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a saved view. */
@Links("platform/views")
public record ViewId(UUID value) implements RecordId {}

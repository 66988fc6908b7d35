package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a task of the inbox. */
@Links("platform/tasks")
public record TaskId(UUID value) implements RecordId {}

package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a file that belongs to a record. */
@Links("platform/files")
public record FileId(UUID value) implements RecordId {}

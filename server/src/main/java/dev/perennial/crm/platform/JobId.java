package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a job. */
@Links("platform/jobs")
public record JobId(UUID value) implements RecordId {}

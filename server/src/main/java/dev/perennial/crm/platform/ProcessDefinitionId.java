package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one definition of a process. */
@Links("platform/process-definitions")
public record ProcessDefinitionId(UUID value) implements RecordId {}

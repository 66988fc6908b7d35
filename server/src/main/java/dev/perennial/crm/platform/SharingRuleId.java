package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the sharing rules. */
@Links("platform/sharing-rules")
public record SharingRuleId(UUID value) implements RecordId {}

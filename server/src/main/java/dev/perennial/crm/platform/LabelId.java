package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the tenant's own words. */
@Links("platform/labels")
public record LabelId(UUID value) implements RecordId {}

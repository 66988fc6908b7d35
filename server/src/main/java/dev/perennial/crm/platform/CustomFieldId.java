package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names the definition of a field that the tenant added. */
@Links("platform/custom-fields")
public record CustomFieldId(UUID value) implements RecordId {}

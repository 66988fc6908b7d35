package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names the definition of a record type that the tenant made. */
@Links("platform/custom-types")
public record CustomTypeId(UUID value) implements RecordId {}

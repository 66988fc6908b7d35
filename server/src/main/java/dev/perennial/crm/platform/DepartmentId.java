package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one of the departments. */
@Links("platform/departments")
public record DepartmentId(UUID value) implements RecordId {}

package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a layout. */
@Links("platform/layouts")
public record LayoutId(UUID value) implements RecordId {}

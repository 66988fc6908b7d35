package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names an entry of the menu. */
@Links("platform/menu-entries")
public record MenuEntryId(UUID value) implements RecordId {}

package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names a panel of the start page. */
@Links("platform/home-panels")
public record HomePanelId(UUID value) implements RecordId {}

package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names one version of a decision table. */
@Links("platform/decision-tables")
public record DecisionTableId(UUID value) implements RecordId {}

package dev.perennial.crm.interactions;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of an interaction. */
@Links("interactions/interactions")
public record InteractionId(UUID value) implements RecordId {}

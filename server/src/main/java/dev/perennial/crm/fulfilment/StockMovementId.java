package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a movement of goods. */
@Links("fulfilment/stock-movements")
public record StockMovementId(UUID value) implements RecordId {}

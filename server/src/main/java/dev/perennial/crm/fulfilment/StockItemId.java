package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of the stock of one product in one warehouse. */
@Links("fulfilment/stock-items")
public record StockItemId(UUID value) implements RecordId {}

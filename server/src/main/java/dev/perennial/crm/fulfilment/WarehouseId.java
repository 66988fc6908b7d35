package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a warehouse. */
@Links("fulfilment/warehouses")
public record WarehouseId(UUID value) implements RecordId {}

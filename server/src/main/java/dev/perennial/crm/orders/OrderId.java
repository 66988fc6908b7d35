package dev.perennial.crm.orders;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a sales order. */
@Links("orders/sales-orders")
public record OrderId(UUID value) implements RecordId {}

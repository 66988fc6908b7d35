package dev.perennial.crm.products;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a product. */
@Links("products/products")
public record ProductId(UUID value) implements RecordId {}

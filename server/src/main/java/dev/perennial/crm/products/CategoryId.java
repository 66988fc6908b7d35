package dev.perennial.crm.products;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a category. */
@Links("products/categories")
public record CategoryId(UUID value) implements RecordId {}

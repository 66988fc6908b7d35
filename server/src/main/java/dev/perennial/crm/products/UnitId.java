package dev.perennial.crm.products;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a unit. */
@Links("products/units")
public record UnitId(UUID value) implements RecordId {}

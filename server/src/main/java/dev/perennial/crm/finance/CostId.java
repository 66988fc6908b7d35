package dev.perennial.crm.finance;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a booked cost. */
@Links("finance/costs")
public record CostId(UUID value) implements RecordId {}

package dev.perennial.crm.fulfilment.substitute;

import dev.perennial.crm.fulfilment.SubstituteId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;

/** A product that may be sent instead of another; the lowest rank is offered first. */
@RecordType(suite = "fulfilment", one = "substitute", many = "substitutes", merges = false)
public record Substitute(
        SubstituteId id,
        @Required @Listed ProductId product,
        @Required @Listed ProductId substitute,
        @Listed int rank,
        @Listed @MaxLength(500) String note) {}

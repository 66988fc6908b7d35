package dev.perennial.crm.fulfilment.stock;

import dev.perennial.crm.fulfilment.StockMovementId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import java.math.BigDecimal;
import java.time.Instant;

/** So much of a product went from one place to another; a movement is never changed, only made good by another. */
@RecordType(suite = "fulfilment", one = "stock-movement", many = "stock-movements", merges = false)
public record StockMovement(
        StockMovementId id,
        @ByVerb @Listed ProductId product,
        @ByVerb @Listed @MaxLength(60) String batch,
        @ByVerb @Listed BigDecimal quantity,
        @ByVerb Place from,
        @ByVerb Place to,
        @ByVerb @Listed Instant movedAt,
        @ByVerb @MaxLength(500) String reason,
        @ByVerb RecordRef record) {}

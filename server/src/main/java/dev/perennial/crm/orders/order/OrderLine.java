package dev.perennial.crm.orders.order;

import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Required;
import java.math.BigDecimal;
import java.util.UUID;

/** One product of an order or a return: so many at such a price. */
public record OrderLine(
        UUID id,
        int no,
        @Required ProductId product,
        @MaxLength(60) String batch,
        @Required BigDecimal quantity,
        @Required Money unitPrice,
        @DerivedFrom("unitPrice") Money amount) {}

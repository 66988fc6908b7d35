package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import java.time.Instant;

/** What the service lead decided; why an earlier decision came back stays in sight until the next. */
public record Decision(@Listed Remedy remedy, Boolean returnNeeded, Money amount, ProductId substitute, UserId by, Instant at, @MaxLength(500) String returnedBecause) {

    static final Decision NONE = new Decision(null, null, null, null, null, null, null);

    static Decision returned(String reason) {
        return new Decision(null, null, null, null, null, null, reason);
    }
}

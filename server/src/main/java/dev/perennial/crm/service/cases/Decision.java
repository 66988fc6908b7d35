package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import java.time.Instant;

/** What the service lead decided; why finance refused an earlier decision stays in sight until the next. */
public record Decision(@Listed Remedy remedy, Boolean returnNeeded, Money amount, UserId by, Instant at, @MaxLength(500) String refusedBecause) {

    static final Decision NONE = new Decision(null, null, null, null, null, null);
}

package dev.perennial.crm.finance.cost;

import static dev.perennial.crm.finance.FinanceRefusal.ALREADY_REVERSED;
import static dev.perennial.crm.finance.FinanceRefusal.REASON_MISSING;

import dev.perennial.crm.finance.CostBooked;
import dev.perennial.crm.finance.CostId;
import dev.perennial.crm.finance.NewCost;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Converted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.time.Instant;

/** What something cost us; a booking is never changed, only made good by a counter booking. */
@Converted(on = "bookedAt")
@RecordType(suite = "finance", one = "cost", many = "costs", defaultSort = "-bookedAt", merges = false)
public record Cost(
        CostId id,
        @ByVerb @Title @Numbered("CO-") @Unique @Search @Listed String number,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Listed @Search @MaxLength(200) String reason,
        @ByVerb @Listed Money amount,
        @ByVerb @Listed Instant bookedAt,
        @ByVerb @Listed ProductId product,
        @ByVerb @MaxLength(60) String batch,
        @ByVerb CostId reverses,
        @ByVerb CostId reversedBy) {

    static Cost booked(NewCost cost, Instant at) {
        return new Cost(null, null, cost.record(), cost.reason(), cost.amount(), at, cost.product(), cost.batch(), null, null);
    }

    /** The booking that makes this one good. */
    Cost counter(String why, Instant at) {
        if (reverses != null || reversedBy != null) throw Refused.because(ALREADY_REVERSED, number);
        if (why == null || why.isBlank()) throw Refused.because(REASON_MISSING, number);

        return new Cost(null, null, record, why.strip(), amount.times(BigDecimal.ONE.negate()), at, product, batch, id, null);
    }

    Cost reversedBy(Cost counter) {
        return new Cost(id, number, record, reason, amount, bookedAt, product, batch, reverses, counter.id());
    }

    boolean canBeReversed() {
        return reverses == null && reversedBy == null;
    }

    CostBooked announceBooked() {
        return new CostBooked(id, record, reason, amount, bookedAt);
    }
}

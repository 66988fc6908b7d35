package dev.perennial.crm.service.cases;

import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import java.util.List;

/** What the compensation policy proposed, by which rule, and what the customer was worth at that moment. */
public record Proposal(
        Remedy remedy,
        List<Remedy> allowed,
        Money limit,
        @MaxLength(500) String rule,
        @MaxLength(40) String customerValue,
        Boolean returnNeeded,
        ValueThen valueThen) {

    static final Proposal NONE = new Proposal(null, List.of(), null, null, null, null, ValueThen.NONE);

    /** What the customer was worth when the policy was asked. */
    public record ValueThen(@MaxLength(20) String tier, Money revenue, Long orders, Money margin, Long policyVersion) {

        static final ValueThen NONE = new ValueThen(null, null, null, null, null);
    }

    /** Whether the policy was asked at all and allows the remedy; to say no is always allowed. */
    boolean allows(Remedy asked) {
        return remedy == null || asked == Remedy.REJECT || allowed.contains(asked);
    }
}

package dev.perennial.crm.finance.claim;

import static dev.perennial.crm.finance.FinanceRefusal.REASON_MISSING;
import static dev.perennial.crm.finance.FinanceRefusal.WRONG_STATUS;

import dev.perennial.crm.finance.CourierClaimId;
import dev.perennial.crm.finance.CourierClaimSettled;
import dev.perennial.crm.finance.NewCourierClaim;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Converted;
import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** What a courier is to pay for goods it damaged or lost. */
@Converted(on = "outcome/decidedAt", state = "state", frozenIn = {"PAID", "REJECTED"})
@RecordType(suite = "finance", one = "courier-claim", many = "courier-claims", merges = false)
public record CourierClaim(
        CourierClaimId id,
        @Title @Numbered("CC-") @Unique @Search @Listed @MaxLength(40) String number,
        @Required @Listed RecordRef shipment,
        @Required @Listed @Search @MaxLength(60) String courier,
        @Required @Listed Money amount,
        @Listed RecordRef record,
        @LongText(2_000) String story,
        @ByVerb @Listed State state,
        @ByVerb Outcome outcome) {

    /** What the courier answered so far. */
    public enum State { OPEN, ACCEPTED, REJECTED, PAID }

    /** When and how the courier answered, and what it paid, which tells the amount claimed. */
    public record Outcome(Instant decidedAt, @MaxLength(500) String reason, @DerivedFrom("amount") Money paid, Instant paidAt) {

        static final Outcome NONE = new Outcome(null, null, null, null);
    }

    static CourierClaim opened(NewCourierClaim claim) {
        return new CourierClaim(null, null, claim.shipment(), claim.courier(), claim.amount(), claim.record(), claim.story(), State.OPEN, Outcome.NONE);
    }

    CourierClaim accepted(Instant at) {
        if (state != State.OPEN) throw Refused.because(WRONG_STATUS, number, state);

        return with(State.ACCEPTED, new Outcome(at, null, null, null));
    }

    CourierClaim rejected(String reason, Instant at) {
        if (state != State.OPEN) throw Refused.because(WRONG_STATUS, number, state);
        if (reason == null || reason.isBlank()) throw Refused.because(REASON_MISSING, number);

        return with(State.REJECTED, new Outcome(at, reason.strip(), null, null));
    }

    /** Paid in whole, or as much as was agreed. */
    CourierClaim settled(Money paid, Instant at) {
        if (state != State.ACCEPTED) throw Refused.because(WRONG_STATUS, number, state);

        return with(State.PAID, new Outcome(outcome.decidedAt(), null, paid == null ? amount : paid, at));
    }

    CourierClaimSettled announceSettled() {
        return new CourierClaimSettled(id, shipment, courier, outcome.paid(), outcome.paidAt());
    }

    private CourierClaim with(State state, Outcome outcome) {
        return new CourierClaim(id, number, shipment, courier, amount, record, story, state, outcome);
    }
}

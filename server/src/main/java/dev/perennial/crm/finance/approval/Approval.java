package dev.perennial.crm.finance.approval;

import static dev.perennial.crm.finance.FinanceRefusal.ALREADY_DECIDED;
import static dev.perennial.crm.finance.FinanceRefusal.OVER_LIMIT;
import static dev.perennial.crm.finance.FinanceRefusal.REASON_MISSING;
import static dev.perennial.crm.finance.FinanceRefusal.SAME_PERSON;

import dev.perennial.crm.finance.ApprovalId;
import dev.perennial.crm.finance.ApprovalRequested;
import dev.perennial.crm.finance.ValueApproved;
import dev.perennial.crm.finance.ValueRefused;
import dev.perennial.crm.platform.UserId;
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
import java.time.Instant;

/** A value that somebody wants to give away and finance must agree to. */
@Converted(on = "decidedAt", state = "state", frozenIn = {"APPROVED", "REFUSED", "WITHDRAWN"})
@RecordType(suite = "finance", one = "approval", many = "approvals", merges = false)
public record Approval(
        ApprovalId id,
        @ByVerb @Title @Numbered("AP-") @Unique @Search @Listed String number,
        @ByVerb @Listed RecordRef record,
        @ByVerb @Listed Money amount,
        @ByVerb @Listed @Search @MaxLength(500) String reason,
        @ByVerb @Listed UserId requestedBy,
        @ByVerb @Listed State state,
        @ByVerb UserId decidedBy,
        @ByVerb Instant decidedAt,
        @ByVerb @MaxLength(500) String refusal) {

    /** Whether finance has answered. */
    public enum State { PENDING, APPROVED, REFUSED, WITHDRAWN }

    static Approval requested(RecordRef record, Money amount, String reason, UserId by) {
        return new Approval(null, null, record, amount, reason, by, State.PENDING, null, null, null);
    }

    /** Approved within the limit that the approver has; above the four-eyes amount never by who asked for it. */
    Approval approved(UserId by, Limit limit, Instant at) {
        refuseDecided();
        if (limit.wantsFourEyes(amount) && by.equals(requestedBy)) throw Refused.because(SAME_PERSON, number);
        if (!limit.covers(amount)) throw Refused.because(OVER_LIMIT, number, amount, limit.words(), limit.whoseWouldDo());

        return decided(State.APPROVED, by, at, null);
    }

    Approval refused(UserId by, String why, Instant at) {
        refuseDecided();
        if (why == null || why.isBlank()) throw Refused.because(REASON_MISSING, number);

        return decided(State.REFUSED, by, at, why.strip());
    }

    Approval withdrawn(String why, Instant at) {
        return decided(State.WITHDRAWN, null, at, why);
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    ApprovalRequested announceRequested(Instant at) {
        return new ApprovalRequested(id, record, amount, requestedBy, at);
    }

    ValueApproved announceApproved() {
        return new ValueApproved(id, record, amount, decidedBy, decidedAt);
    }

    ValueRefused announceRefused() {
        return new ValueRefused(id, record, refusal, decidedBy, decidedAt);
    }

    private void refuseDecided() {
        if (!isPending()) throw Refused.because(ALREADY_DECIDED, number, state);
    }

    private Approval decided(State as, UserId by, Instant at, String why) {
        return new Approval(id, number, record, amount, reason, requestedBy, as, by, at, why);
    }
}

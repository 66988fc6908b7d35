package dev.perennial.crm.finance;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;

/**
 * What other suites may ask of finance. A call joins the caller's transaction and does its work once for its key, however often it is asked, so that
 * this door can as well stand before another system.
 */
public interface FinanceDesk {

    /** Asks for the approval of a value; the answer comes as {@link ValueApproved} or {@link ValueRefused}. */
    ApprovalId request(RecordRef record, Money value, UserId requestedBy, String reason, String key);

    /** Withdraws what still waits for approval on the record, because the record no longer needs it. */
    void withdraw(RecordRef record, String why);

    /** Books a cost to a reason. */
    CostId book(RecordRef record, String reason, Money amount, String key);

    /** Books a cost to a reason with the product and batch that caused it; both may be null. */
    CostId book(NewCost cost, String key);

    /** Opens a claim against a courier. */
    CourierClaimId claim(NewCourierClaim claim, String key);
}

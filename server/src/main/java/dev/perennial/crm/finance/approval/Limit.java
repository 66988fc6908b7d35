package dev.perennial.crm.finance.approval;

import dev.perennial.engine.record.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the limit matrix allows one approver for one amount.
 *
 * @param upTo the highest amount in the currency; null when the matrix sets none
 * @param fourEyesAbove from which amount on approver and requester must be two; null when they always must
 * @param enough the roles whose limit covers the amount, for who has to ask further
 */
record Limit(boolean isUnlimited, Money upTo, Money fourEyesAbove, List<String> enough) {

    /** Where nobody has drawn up a matrix, the right to approve is enough, and two people are always needed. */
    static final Limit NO_MATRIX = new Limit(true, null, null, List.of());

    /** The matrix names none of the approver's roles. */
    static Limit nothing(List<String> enough) {
        return new Limit(false, null, null, enough);
    }

    boolean covers(Money amount) {
        return isUnlimited || upTo != null && amount.amount().compareTo(upTo.amount()) <= 0;
    }

    boolean wantsFourEyes(Money amount) {
        return fourEyesAbove == null || amount.amount().compareTo(fourEyesAbove.amount()) > 0;
    }

    /** The limit as the refusal names it. */
    Object words() {
        return upTo == null ? BigDecimal.ZERO : upTo;
    }

    String whoseWouldDo() {
        return enough.isEmpty() ? "–" : String.join(", ", enough);
    }
}

package dev.perennial.crm.finance;

import dev.perennial.engine.refusal.Refusal;

/** What the finance suite says no to. */
public enum FinanceRefusal implements Refusal {

    SAME_PERSON, OVER_LIMIT, REASON_MISSING, ALREADY_DECIDED, ALREADY_REVERSED, WRONG_STATUS;

    @Override
    public String suite() {
        return "finance";
    }
}

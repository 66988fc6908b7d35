package dev.perennial.crm.orders;

import dev.perennial.engine.refusal.Refusal;

/** What the orders suite says no to. */
public enum OrdersRefusal implements Refusal {

    WRONG_STATUS, REASON_MISSING, NO_LINES, LINES_ARE_FINAL;

    @Override
    public String suite() {
        return "orders";
    }
}

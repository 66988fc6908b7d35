package dev.perennial.crm.interactions;

import dev.perennial.engine.refusal.Refusal;

/** What the interactions suite says no to. */
public enum InteractionsRefusal implements Refusal {

    OUTCOME_MISSING, ALREADY_FINISHED;

    @Override
    public String suite() {
        return "interactions";
    }
}

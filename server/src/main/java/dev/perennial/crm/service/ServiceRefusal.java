package dev.perennial.crm.service;

import dev.perennial.engine.refusal.Refusal;

/** What the service suite says no to. */
public enum ServiceRefusal implements Refusal {

    ALREADY_CLOSED, WRONG_STATUS, REMEDY_NOT_ALLOWED, CLOSING_INCOMPLETE, REASON_MISSING, OUTCOME_MISSING, SCRIPT_INCOMPLETE, REOPENING_TOO_LATE, NO_SUCH_LINE, PROMISE_ENDED, ALREADY_VERIFIED, NOT_INDEPENDENT;

    @Override
    public String suite() {
        return "service";
    }
}

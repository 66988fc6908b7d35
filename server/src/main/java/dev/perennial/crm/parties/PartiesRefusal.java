package dev.perennial.crm.parties;

import dev.perennial.engine.refusal.Refusal;

/** What the parties suite says no to. */
public enum PartiesRefusal implements Refusal {

    ALREADY_FLAGGED, NOT_FLAGGED, OWNER_UNKNOWN;

    @Override
    public String suite() {
        return "parties";
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.UserId;
import java.time.Instant;

/** How we made sure that the customer is content: the call with its script, and what he said. */
public record Verification(Boolean apologySaid, Boolean resultTold, Instant informedAt, UserId informedBy, Long attempts, Outcome outcome, Instant messagedAt) {

    static final Verification NONE = new Verification(null, null, null, null, null, null, null);

    /** What came of a call to the customer. */
    public enum Outcome { RECEIVED, NOT_REACHED, DISSATISFIED }

    /** How often we may fail to reach him before a message takes the place of the call. */
    static final long MOST_ATTEMPTS = 3;

    long failed() {
        return attempts == null ? 0 : attempts;
    }

    Verification informed(UserId by, Instant at) {
        return new Verification(true, true, at, by, attempts, outcome, messagedAt);
    }

    Verification after(Outcome outcome) {
        return new Verification(apologySaid, resultTold, informedAt, informedBy, outcome == Outcome.NOT_REACHED ? failed() + 1 : failed(), outcome, messagedAt);
    }

    Verification messaged(Instant at) {
        return new Verification(apologySaid, resultTold, informedAt, informedBy, attempts, outcome, at);
    }
}

package dev.perennial.crm.service.quality;

import static dev.perennial.crm.service.ServiceRefusal.ALREADY_VERIFIED;
import static dev.perennial.crm.service.ServiceRefusal.NOT_INDEPENDENT;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CaseId;
import dev.perennial.crm.service.VerificationCallId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;

/** A call by somebody who had no hand in the case: the score he hears stands beside the one that was recorded. */
@RecordType(suite = "service", one = "verification-call", many = "verification-calls", merges = false)
public record VerificationCall(
        VerificationCallId id,
        @ByVerb @Title @Search @Listed String number,
        @ByVerb @Listed @AccessFollows CaseId record,
        @ByVerb @Listed @AccessFollows AccountId customer,
        @ByVerb UserId closedBy,
        @ByVerb @Listed Long recordedScore,
        @ByVerb @Listed Long score,
        @ByVerb @LongText(2000) @Listed String comment,
        @ByVerb @Listed State state,
        @ByVerb UserId calledBy,
        @ByVerb @Listed Instant calledAt) {

    /** Whether the call has been made. */
    public enum State { OFFERED, DONE }

    VerificationCall reported(long score, String comment, Long recorded, UserId by, Instant at) {
        if (state == State.DONE) throw Refused.because(ALREADY_VERIFIED, number);
        if (by != null && by.equals(closedBy)) throw Refused.because(NOT_INDEPENDENT, number);

        return new VerificationCall(id, number, record, customer, closedBy, recorded, score, comment, State.DONE, by, at);
    }
}

package dev.perennial.crm.service.quality;

import static dev.perennial.crm.service.ServiceRefusal.ALREADY_CLOSED;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.service.CauseId;
import dev.perennial.crm.service.CorrectiveActionId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.time.LocalDate;

/** What somebody does so that a cause of complaints goes away: for a product, batch, packer or courier. */
@RecordType(suite = "service", one = "corrective-action", many = "corrective-actions", merges = false)
public record CorrectiveAction(
        CorrectiveActionId id,
        @Numbered("CA-") @Unique @Search @Listed @MaxLength(40) String number,
        @Title @Required @Search @Listed String subject,
        @LongText String plan,
        @Required @Listed UserId responsible,
        @Listed LocalDate dueOn,
        @Listed CauseId cause,
        @Listed ProductId product,
        @MaxLength(60) String batch,
        UserId packer,
        @MaxLength(120) String courier,
        @ByVerb @Listed State state,
        @ByVerb Done done) {

    /** Whether the action has been carried out. */
    public enum State { OPEN, DONE }

    /** When it was carried out, and what was done. */
    public record Done(Instant at, UserId by, @LongText(2000) String note) {}

    boolean isOpen() {
        return state != State.DONE;
    }

    CorrectiveAction done(Done done) {
        if (!isOpen()) throw Refused.because(ALREADY_CLOSED, number);
        return new CorrectiveAction(id, number, subject, plan, responsible, dueOn, cause, product, batch, packer, courier, State.DONE, done);
    }
}

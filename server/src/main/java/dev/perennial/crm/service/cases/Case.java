package dev.perennial.crm.service.cases;

import static dev.perennial.crm.service.ServiceRefusal.ALREADY_CLOSED;
import static dev.perennial.crm.service.ServiceRefusal.CLOSING_INCOMPLETE;
import static dev.perennial.crm.service.ServiceRefusal.OUTCOME_MISSING;
import static dev.perennial.crm.service.ServiceRefusal.REASON_MISSING;
import static dev.perennial.crm.service.ServiceRefusal.REMEDY_NOT_ALLOWED;
import static dev.perennial.crm.service.ServiceRefusal.REOPENING_TOO_LATE;
import static dev.perennial.crm.service.ServiceRefusal.WRONG_STATUS;

import dev.perennial.crm.interactions.InteractionId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Converted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer complains or asks about, carried through all departments until he is content. */
@Converted(on = "receivedAt", state = "status", frozenIn = "CLOSED")
@RecordType(suite = "service", one = "case", many = "cases", defaultSort = "-receivedAt", merges = false)
public record Case(
        CaseId id,
        @Title @Numbered("K-") @Unique @Search @Listed @MaxLength(40) String number,
        @ByVerb @Listed Kind kind,
        @Required @ByVerb @Listed @AccessFollows AccountId customer,
        @Required @Search @Listed String subject,
        @Search @LongText String story,
        @Required @ByVerb @Listed Instant receivedAt,
        @ByVerb @Listed Status status,
        @ByVerb InteractionId interaction,
        @ByVerb Reference reference,
        @ByVerb Assessment assessment,
        @ByVerb Proposal proposal,
        @ByVerb Decision decision,
        @ByVerb Fulfilment fulfilment,
        @ByVerb Verification verification,
        @ByVerb Reminder reminder,
        @ByVerb Closing closing) {

    static final String TYPE = "service/cases";

    /** Whether the customer objects to something or only wants to know something. */
    public enum Kind { COMPLAINT, INQUIRY }

    /** How far the case has come. */
    public enum Status { RECEIVED, ACKNOWLEDGED, ASSESSED, DECIDED, FULFILLING, VERIFYING, CLOSED }

    RecordRef ref() {
        return RecordRef.of(TYPE, id.value());
    }

    boolean isOpen() {
        return status != Status.CLOSED;
    }

    Case acknowledged() {
        require(Status.RECEIVED);
        return with(Status.ACKNOWLEDGED);
    }

    Case assessed(Assessment assessment, Proposal proposal) {
        require(Status.ACKNOWLEDGED);
        if (assessment.reason() == null || assessment.reason().isBlank()) throw Refused.because(REASON_MISSING, number);

        return with(Status.ASSESSED).with(assessment, proposal);
    }

    Case decided(Decision decision) {
        require(Status.ASSESSED);
        if (!proposal.allows(decision.remedy())) throw Refused.because(REMEDY_NOT_ALLOWED, decision.remedy(), proposal.rule());
        var limit = proposal.limit();
        if (limit != null && decision.amount() != null && decision.remedy() != Remedy.REPLACE && decision.amount().amount().compareTo(limit.amount()) > 0)
            throw Refused.because(REMEDY_NOT_ALLOWED, decision.remedy(), proposal.rule());

        return with(Status.DECIDED).with(decision).with(Fulfilment.NONE).with(Verification.NONE);
    }

    /** The case back at the lead, because finance said no or the goods ran out. */
    Case returned(String reason) {
        require(Status.DECIDED, Status.FULFILLING);
        return with(Status.ASSESSED).with(Decision.returned(reason)).with(Fulfilment.NONE);
    }

    Case fulfilling(Fulfilment fulfilment) {
        require(Status.DECIDED, Status.FULFILLING);
        return with(Status.FULFILLING).with(fulfilment);
    }

    /** The case when we have done our part and the customer has to hear of it. */
    Case verifying(Fulfilment fulfilment) {
        require(Status.DECIDED, Status.FULFILLING);
        return with(Status.VERIFYING).with(fulfilment);
    }

    Case informed(Verification verification) {
        require(Status.VERIFYING);
        return with(verification);
    }

    Case confirmed(Verification.Outcome outcome, Instant at) {
        require(Status.VERIFYING);
        if (outcome == null) throw Refused.because(OUTCOME_MISSING, number);

        var asked = with(verification.after(outcome));
        return switch (outcome) {
            case RECEIVED -> asked.with(closing.confirmed(at));
            case NOT_REACHED -> asked;
            case DISSATISFIED -> asked.with(closing.confirmed(null)).with(Status.ASSESSED).with(Decision.NONE);
        };
    }

    Case reminded(Reminder reminder) {
        if (!isOpen()) throw Refused.because(ALREADY_CLOSED, number);
        return with(reminder);
    }

    /** The case at its end; everything that is missing is named at once. */
    Case closed(Closing end, List<Finding> unfinished) {
        if (!isOpen()) throw Refused.because(ALREADY_CLOSED, number);
        if (kind == Kind.COMPLAINT) require(Status.VERIFYING);
        var missing = new ArrayList<Finding>();
        Closing.check(end.result(), kind == Kind.COMPLAINT ? end.rootCause() : "-", kind == Kind.INQUIRY || closing.confirmedAt() != null || verification.messagedAt() != null, missing::add);
        missing.addAll(unfinished);
        if (!missing.isEmpty()) throw Refused.because(CLOSING_INCOMPLETE, missing);

        return with(Status.CLOSED).with(new Closing(end.result(), end.rootCause(), end.cause(), closing.confirmedAt(), end.closedAt(), end.by())).with(Reminder.NONE);
    }

    Case withdrawn(Closing end) {
        if (!isOpen()) throw Refused.because(ALREADY_CLOSED, number);
        if (end.result() == null || end.result().isBlank()) throw Refused.because(REASON_MISSING, number);

        return with(Status.CLOSED).with(end).with(Reminder.NONE);
    }

    Case reopened(String reason, Duration window, Instant now) {
        require(Status.CLOSED);
        if (reason == null || reason.isBlank()) throw Refused.because(REASON_MISSING, number);
        if (closing.closedAt() != null && closing.closedAt().plus(window).isBefore(now)) throw Refused.because(REOPENING_TOO_LATE, number, window.toDays());

        var again = assessment.at() == null ? Status.ACKNOWLEDGED : Status.ASSESSED;
        return with(again).with(Decision.NONE).with(Verification.NONE).with(Closing.NONE);
    }

    private void require(Status... allowed) {
        if (List.of(allowed).contains(status)) return;
        throw status == Status.CLOSED ? Refused.because(ALREADY_CLOSED, number) : Refused.because(WRONG_STATUS, number, status);
    }

    private Case with(Status status) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }

    Case with(Assessment assessment, Proposal proposal) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }

    private Case with(Decision decision) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }

    Case with(Fulfilment fulfilment) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }

    Case with(Verification verification) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }

    Case with(Reminder reminder) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }

    private Case with(Closing closing) {
        return new Case(id, number, kind, customer, subject, story, receivedAt, status, interaction, reference, assessment, proposal, decision, fulfilment, verification, reminder, closing);
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.interactions.CallLog;
import dev.perennial.crm.interactions.InteractionId;
import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.service.CaseReceived;
import dev.perennial.crm.service.promise.Promises;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes down what a customer complains or asks about, with reference to the line of his order and with what was promised to him. */
public record ReceiveCase(
        Case.Kind kind,
        AccountId customer,
        @Required String subject,
        @LongText String story,
        Instant receivedAt,
        InteractionId interaction,
        About reference,
        @MaxLength(200) String reason,
        Promised promise) implements Verb.Creating<Case> {

    /** Which goods the case is about. */
    public record About(OrderId order, @MaxLength(40) String line, ProductId product, @MaxLength(60) String batch, BigDecimal quantity) {}

    /** What the customer was told will happen, and by when. */
    public record Promised(@MaxLength(200) String text, Instant dueAt) {}

    @Component
    static class Handler implements VerbHandler<ReceiveCase, Case> {

        private final Cases cases;
        private final OrderedLine lines;
        private final CaseAssessing assessing;
        private final Promises promises;
        private final CallLog calls;
        private final ComplaintProcess process;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Cases cases, OrderedLine lines, CaseAssessing assessing, Promises promises, CallLog calls, ComplaintProcess process, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.lines = lines;
            this.assessing = assessing;
            this.promises = promises;
            this.calls = calls;
            this.process = process;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Case handle(ReceiveCase verb, Actor by) {
            var received = cases.create(assessing.foreseen(verb.asCase(lines, by, clock.instant()), verb.reason(), by, clock.instant()));

            if (verb.interaction() != null) calls.link(verb.interaction(), received.ref(), by);
            if (verb.isPromised()) promises.make(received.ref(), received.customer(), verb.promise().text(), verb.promise().dueAt(), by);
            process.start(received, clock.instant());
            events.publishEvent(new CaseReceived(received.id(), received.customer(), received.receivedAt()));
            return received;
        }
    }

    private boolean isPromised() {
        return promise != null && promise.text() != null && promise.dueAt() != null;
    }

    private Case asCase(OrderedLine lines, Actor by, Instant now) {
        var copied = reference.order() == null ? null : lines.copy(reference.order(), reference.line(), reference.quantity(), by);
        var whose = customer == null && copied != null ? copied.customer() : customer;
        if (whose == null) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("customer", "REQUIRED")));
        if (copied != null && !copied.customer().equals(whose)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("reference/order", "service.ORDER_OF_ANOTHER")));
        var about = copied == null ? new Reference(null, null, reference.product(), reference.batch(), reference.quantity(), null, Reference.ShipTo.NONE, null, Reference.Dispatch.NONE) : copied.reference();
        return new Case(null, null, kind == null ? Case.Kind.COMPLAINT : kind, whose, subject, story, receivedAt == null ? now : receivedAt, Case.Status.RECEIVED, interaction, about,
                Assessment.NONE, Proposal.NONE, Decision.NONE, Fulfilment.NONE, Verification.NONE, Reminder.NONE, Closing.NONE);
    }
}

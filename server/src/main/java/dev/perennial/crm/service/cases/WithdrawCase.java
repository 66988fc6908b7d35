package dev.perennial.crm.service.cases;

import dev.perennial.crm.platform.Inbox;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CaseClosed;
import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a case because the customer no longer pursues it; whatever was under way is called off. */
public record WithdrawCase(CaseId record, @MaxLength(500) String reason) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<WithdrawCase, Case> {

        private final Cases cases;
        private final Inbox inbox;
        private final Outbound outbound;
        private final ComplaintProcess process;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Cases cases, Inbox inbox, Outbound outbound, ComplaintProcess process, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.inbox = inbox;
            this.outbound = outbound;
            this.process = process;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Case handle(WithdrawCase verb, Actor by) {
            var withdrawn = cases.get(verb.record()).withdrawn(new Closing(verb.reason(), null, null, null, clock.instant(), by.user() == null ? null : new UserId(by.user())));

            outbound.end(withdrawn, verb.reason());
            cases.put(withdrawn);
            process.withdrawn(withdrawn);
            inbox.openOn(withdrawn.ref()).forEach(task -> inbox.cancel(task.id(), verb.reason()));
            events.publishEvent(new CaseClosed(withdrawn.id(), withdrawn.customer(), verb.reason(), clock.instant()));
            return withdrawn;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.isOpen();
        }
    }
}

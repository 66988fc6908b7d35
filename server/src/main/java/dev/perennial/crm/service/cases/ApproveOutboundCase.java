package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Does what the approval of finance allows: the goods are released to the warehouse, and the cost is booked to the reason of the complaint. */
public record ApproveOutboundCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<ApproveOutboundCase, Case> {

        private final Cases cases;
        private final Outbound outbound;
        private final InstantSource clock;

        Handler(Cases cases, Outbound outbound, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.outbound = outbound;
            this.clock = clock;
        }

        @Override
        public Case handle(ApproveOutboundCase verb, Actor by) {
            var before = cases.get(verb.record());
            var approved = before.fulfilling(before.fulfilment().approved(clock.instant(), outbound.release(before)));

            cases.put(approved);
            return approved;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.FULFILLING && record.fulfilment().approvedAt() == null;
        }
    }
}

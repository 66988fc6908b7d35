package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Asks finance to approve the value of what was decided. */
public record RequestApprovalCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<RequestApprovalCase, Case> {

        private final Cases cases;
        private final Outbound outbound;

        Handler(Cases cases, Outbound outbound) {
            this.cases = cases;
            this.outbound = outbound;
        }

        @Override
        public Case handle(RequestApprovalCase verb, Actor by) {
            var decided = cases.get(verb.record());
            var asked = decided.fulfilling(decided.fulfilment().asked(outbound.requestApproval(decided)));

            cases.put(asked);
            return asked;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.decision().remedy() != null && record.fulfilment().approval() == null && record.isOpen();
        }
    }
}

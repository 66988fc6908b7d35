package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Issues the outbound order for the goods that the customer gets; it awaits the approval of finance. */
public record IssueOutboundOrderCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<IssueOutboundOrderCase, Case> {

        private final Cases cases;
        private final Outbound outbound;

        Handler(Cases cases, Outbound outbound) {
            this.cases = cases;
            this.outbound = outbound;
        }

        @Override
        public Case handle(IssueOutboundOrderCase verb, Actor by) {
            var decided = cases.get(verb.record());
            var issued = decided.fulfilling(decided.fulfilment().issued(outbound.issue(decided)));

            cases.put(issued);
            return issued;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.DECIDED && record.decision().remedy() == Remedy.REPLACE;
        }
    }
}

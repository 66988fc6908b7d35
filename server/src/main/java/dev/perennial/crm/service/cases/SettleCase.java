package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Ends our part of a remedy that needs no goods; the customer can be told. */
public record SettleCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<SettleCase, Case> {

        private final Cases cases;

        Handler(Cases cases) {
            this.cases = cases;
        }

        @Override
        public Case handle(SettleCase verb, Actor by) {
            var before = cases.get(verb.record());
            var settled = before.verifying(before.fulfilment());

            cases.put(settled);
            return settled;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.DECIDED || record.status() == Case.Status.FULFILLING;
        }
    }
}

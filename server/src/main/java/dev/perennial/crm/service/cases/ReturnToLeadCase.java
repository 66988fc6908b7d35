package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Brings the case back to the lead, because finance refused or the goods ran out; what was set aside is free again. */
public record ReturnToLeadCase(CaseId record, @MaxLength(500) String reason) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<ReturnToLeadCase, Case> {

        private final Cases cases;
        private final Outbound outbound;

        Handler(Cases cases, Outbound outbound) {
            this.cases = cases;
            this.outbound = outbound;
        }

        @Override
        public Case handle(ReturnToLeadCase verb, Actor by) {
            var before = cases.get(verb.record());
            var reason = outbound.callOff(before, verb.reason());
            var returned = before.returned(reason);

            cases.put(returned);
            return returned;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.DECIDED || record.status() == Case.Status.FULFILLING;
        }
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Takes over courier, tracking number and date of the shipment; the customer can be told. */
public record RecordShipmentCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<RecordShipmentCase, Case> {

        private final Cases cases;
        private final Outbound outbound;

        Handler(Cases cases, Outbound outbound) {
            this.cases = cases;
            this.outbound = outbound;
        }

        @Override
        public Case handle(RecordShipmentCase verb, Actor by) {
            var before = cases.get(verb.record());
            var shipped = before.verifying(outbound.shipped(before));

            cases.put(shipped);
            return shipped;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.FULFILLING;
        }
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Tells that the case has been seen and somebody takes care of it. */
public record AcknowledgeCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<AcknowledgeCase, Case> {

        private final Cases cases;

        Handler(Cases cases) {
            this.cases = cases;
        }

        @Override
        public Case handle(AcknowledgeCase verb, Actor by) {
            var acknowledged = cases.get(verb.record()).acknowledged();

            cases.put(acknowledged);
            return acknowledged;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.RECEIVED;
        }
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Names the reason of the complaint; the compensation policy then proposes what the customer gets. */
public record AssessCase(CaseId record, @MaxLength(200) String reason) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<AssessCase, Case> {

        private final Cases cases;
        private final CaseAssessing assessing;
        private final InstantSource clock;

        Handler(Cases cases, CaseAssessing assessing, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.assessing = assessing;
            this.clock = clock;
        }

        @Override
        public Case handle(AssessCase verb, Actor by) {
            var assessed = assessing.assessed(cases.get(verb.record()), verb.reason(), by, clock.instant());

            cases.put(assessed);
            return assessed;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.ACKNOWLEDGED;
        }
    }
}

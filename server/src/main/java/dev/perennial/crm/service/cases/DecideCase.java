package dev.perennial.crm.service.cases;

import dev.perennial.crm.products.ProductId;
import dev.perennial.crm.service.CaseDecided;
import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides what the customer gets, within the compensation policy; goods that will be sent are set aside at once, the product itself or one that may be sent instead. */
public record DecideCase(CaseId record, @Required Remedy remedy, Boolean returnNeeded, Money amount, ProductId substitute) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<DecideCase, Case> {

        private final Cases cases;
        private final Remedies remedies;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Cases cases, Remedies remedies, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.remedies = remedies;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Case handle(DecideCase verb, Actor by) {
            var before = cases.get(verb.record());
            var decided = before.decided(remedies.decision(before, verb, by, clock.instant()));

            remedies.setAside(decided);
            cases.put(decided);
            events.publishEvent(new CaseDecided(decided.id(), verb.remedy().name(), clock.instant()));
            return decided;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.ASSESSED;
        }
    }
}

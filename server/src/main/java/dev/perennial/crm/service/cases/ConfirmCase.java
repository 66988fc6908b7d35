package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.crm.service.CaseReopened;
import dev.perennial.crm.service.promise.Promises;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what the customer said when we asked whether all is well: received, not reached, or dissatisfied, which begins anew. */
public record ConfirmCase(CaseId record, Verification.Outcome outcome) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<ConfirmCase, Case> {

        private final Cases cases;
        private final Promises promises;
        private final ReminderMoments reminders;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Cases cases, Promises promises, ReminderMoments reminders, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.promises = promises;
            this.reminders = reminders;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Case handle(ConfirmCase verb, Actor by) {
            var confirmed = cases.get(verb.record()).confirmed(verb.outcome(), clock.instant());

            cases.put(reminders.afterAsking(confirmed, clock.instant(), by));
            if (verb.outcome() == Verification.Outcome.DISSATISFIED) events.publishEvent(new CaseReopened(confirmed.id(), verb.outcome().name(), clock.instant()));
            if (verb.outcome() == Verification.Outcome.RECEIVED) promises.keepAllOf(confirmed.ref(), by);
            return confirmed;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.VERIFYING;
        }
    }
}

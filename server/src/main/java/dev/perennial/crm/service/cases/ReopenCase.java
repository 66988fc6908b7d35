package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.crm.service.CaseReopened;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes up a case again that seemed settled, as long as the window for it is open. */
public record ReopenCase(CaseId record, @MaxLength(500) String reason) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<ReopenCase, Case> {

        private final Cases cases;
        private final ComplaintProcess process;
        private final Duration window;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(Cases cases, ComplaintProcess process, @Value("${perennial.service.reopening-window:P30D}") Duration window, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.process = process;
            this.window = window;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public Case handle(ReopenCase verb, Actor by) {
            var reopened = cases.get(verb.record()).reopened(verb.reason(), window, clock.instant());

            cases.put(reopened);
            process.start(reopened, clock.instant());
            events.publishEvent(new CaseReopened(reopened.id(), verb.reason(), clock.instant()));
            return reopened;
        }

        @Override
        public boolean possibleOn(Case record) {
            return !record.isOpen();
        }
    }
}

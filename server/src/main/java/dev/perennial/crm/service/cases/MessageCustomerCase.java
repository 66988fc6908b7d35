package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes to a customer whom nobody could reach on the telephone; the message takes the place of his confirmation. */
public record MessageCustomerCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<MessageCustomerCase, Case> {

        private final Cases cases;
        private final CustomerMessages messages;
        private final InstantSource clock;

        Handler(Cases cases, CustomerMessages messages, @Qualifier("businessClock") InstantSource clock) {
            this.cases = cases;
            this.messages = messages;
            this.clock = clock;
        }

        @Override
        public Case handle(MessageCustomerCase verb, Actor by) {
            var before = cases.get(verb.record());
            var messaged = before.informed(before.verification().messaged(clock.instant()));

            messages.tell(messaged);
            cases.put(messaged);
            return messaged;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.VERIFYING;
        }
    }
}

package dev.perennial.crm.service.promise;

import dev.perennial.crm.parties.AccountId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes down what was promised to a customer. */
public record MakePromise(@Required String text, @Required RecordRef record, AccountId promisedTo, @Required Instant dueAt) implements Verb.Creating<Promise> {

    @Component
    static class Handler implements VerbHandler<MakePromise, Promise> {

        private final Promises promises;

        Handler(Promises promises) {
            this.promises = promises;
        }

        @Override
        public Promise handle(MakePromise verb, Actor by) {
            return promises.make(verb.record(), verb.promisedTo(), verb.text(), verb.dueAt(), by);
        }
    }
}

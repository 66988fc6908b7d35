package dev.perennial.crm.service.promise;

import dev.perennial.crm.service.PromiseId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Says that what was promised has happened. */
public record KeepPromise(PromiseId promise) implements Verb<Promise> {

    @Component
    static class Handler implements VerbHandler<KeepPromise, Promise> {

        private final Promises promises;
        private final InstantSource clock;

        Handler(Promises promises, @Qualifier("businessClock") InstantSource clock) {
            this.promises = promises;
            this.clock = clock;
        }

        @Override
        public Promise handle(KeepPromise verb, Actor by) {
            var kept = promises.get(verb.promise()).kept(clock.instant());

            promises.put(kept);
            return kept;
        }

        @Override
        public boolean possibleOn(Promise promise) {
            return promise.canBeKept();
        }
    }
}

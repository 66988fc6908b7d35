package dev.perennial.crm.interactions.interaction;

import dev.perennial.crm.interactions.InteractionId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Closes the contact; a call says how it turned out. */
public record FinishInteraction(InteractionId interaction, @MaxLength(200) String outcome) implements Verb<Interaction> {

    @Component
    static class Handler implements VerbHandler<FinishInteraction, Interaction> {

        private final Interactions interactions;
        private final InstantSource clock;

        Handler(Interactions interactions, @Qualifier("businessClock") InstantSource clock) {
            this.interactions = interactions;
            this.clock = clock;
        }

        @Override
        public Interaction handle(FinishInteraction verb, Actor by) {
            var finished = interactions.get(verb.interaction()).finished(verb.outcome(), clock.instant());

            interactions.put(finished);
            return finished;
        }

        @Override
        public boolean possibleOn(Interaction interaction) {
            return !interaction.isFinished();
        }
    }
}

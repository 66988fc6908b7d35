package dev.perennial.crm.service.quality;

import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.service.CorrectiveActionId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.LongText;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Says that the action was carried out; from then on its effect is followed. */
public record FinishCorrectiveAction(CorrectiveActionId action, @LongText(2000) String note) implements Verb<CorrectiveAction> {

    @Component
    static class Handler implements VerbHandler<FinishCorrectiveAction, CorrectiveAction> {

        private final CorrectiveActions actions;
        private final InstantSource clock;

        Handler(CorrectiveActions actions, @Qualifier("businessClock") InstantSource clock) {
            this.actions = actions;
            this.clock = clock;
        }

        @Override
        public CorrectiveAction handle(FinishCorrectiveAction verb, Actor by) {
            var done = actions.get(verb.action()).done(new CorrectiveAction.Done(clock.instant(), by.user() == null ? null : new UserId(by.user()), verb.note()));

            actions.put(done);
            return done;
        }

        @Override
        public boolean possibleOn(CorrectiveAction action) {
            return action.isOpen();
        }
    }
}

package dev.perennial.crm.finance.claim;

import dev.perennial.crm.finance.CourierClaimId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes that the courier has paid; all of it unless an amount is named. */
public record SettleCourierClaim(CourierClaimId claim, Money paid) implements Verb<CourierClaim> {

    @Component
    static class Handler implements VerbHandler<SettleCourierClaim, CourierClaim> {

        private final CourierClaims claims;
        private final ApplicationEventPublisher events;
        private final InstantSource clock;

        Handler(CourierClaims claims, ApplicationEventPublisher events, @Qualifier("businessClock") InstantSource clock) {
            this.claims = claims;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public CourierClaim handle(SettleCourierClaim verb, Actor by) {
            var answered = claims.get(verb.claim()).settled(verb.paid(), clock.instant());

            claims.put(answered);
            events.publishEvent(answered.announceSettled());
            return answered;
        }

        @Override
        public boolean possibleOn(CourierClaim claim) {
            return claim.state() == CourierClaim.State.ACCEPTED;
        }
    }
}

package dev.perennial.crm.finance.claim;

import dev.perennial.crm.finance.CourierClaimId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Notes that the courier agreed to pay. */
public record AcceptCourierClaim(CourierClaimId claim) implements Verb<CourierClaim> {

    @Component
    static class Handler implements VerbHandler<AcceptCourierClaim, CourierClaim> {

        private final CourierClaims claims;
        private final InstantSource clock;

        Handler(CourierClaims claims, @Qualifier("businessClock") InstantSource clock) {
            this.claims = claims;
            this.clock = clock;
        }

        @Override
        public CourierClaim handle(AcceptCourierClaim verb, Actor by) {
            var answered = claims.get(verb.claim()).accepted(clock.instant());

            claims.put(answered);
            return answered;
        }

        @Override
        public boolean possibleOn(CourierClaim claim) {
            return claim.state() == CourierClaim.State.OPEN;
        }
    }
}

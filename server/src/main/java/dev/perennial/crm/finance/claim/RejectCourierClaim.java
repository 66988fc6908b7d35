package dev.perennial.crm.finance.claim;

import dev.perennial.crm.finance.CourierClaimId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Notes that the courier will not pay, and why. */
public record RejectCourierClaim(CourierClaimId claim, @MaxLength(500) String reason) implements Verb<CourierClaim> {

    @Component
    static class Handler implements VerbHandler<RejectCourierClaim, CourierClaim> {

        private final CourierClaims claims;
        private final InstantSource clock;

        Handler(CourierClaims claims, @Qualifier("businessClock") InstantSource clock) {
            this.claims = claims;
            this.clock = clock;
        }

        @Override
        public CourierClaim handle(RejectCourierClaim verb, Actor by) {
            var answered = claims.get(verb.claim()).rejected(verb.reason(), clock.instant());

            claims.put(answered);
            return answered;
        }

        @Override
        public boolean possibleOn(CourierClaim claim) {
            return claim.state() == CourierClaim.State.OPEN;
        }
    }
}

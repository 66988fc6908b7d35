package dev.perennial.crm.fulfilment.reservation;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.REASON_MISSING;

import dev.perennial.crm.fulfilment.ReservationId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Gives up a promise before its time, and says why. */
public record ReleaseReservation(ReservationId reservation, @MaxLength(500) String reason) implements Verb<Reservation> {

    @Component
    static class Handler implements VerbHandler<ReleaseReservation, Reservation> {

        private final StockHolds holds;

        Handler(StockHolds holds) {
            this.holds = holds;
        }

        @Override
        public Reservation handle(ReleaseReservation verb, Actor by) {
            if (verb.reason() == null || verb.reason().isBlank()) throw Refused.because(REASON_MISSING, "");

            return holds.release(verb.reservation(), verb.reason().strip());
        }

        @Override
        public boolean possibleOn(Reservation reservation) {
            return reservation.isHeld();
        }
    }
}

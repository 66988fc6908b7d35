package dev.perennial.crm.fulfilment.reservation;

import dev.perennial.crm.platform.DueMoments;
import dev.perennial.crm.platform.House;
import dev.perennial.engine.write.OneTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Frees goods whose promise has run out. */
@Component
class ReservationsExpire implements DueMoments {

    private static final Logger log = LoggerFactory.getLogger(ReservationsExpire.class);

    private final Reservations reservations;
    private final StockHolds holds;
    private final OneTransaction transaction;

    ReservationsExpire(Reservations reservations, StockHolds holds, OneTransaction transaction) {
        this.reservations = reservations;
        this.holds = holds;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> next() {
        return reservations.nextExpiry();
    }

    @Override
    public void doDue(Instant now) {
        var overdue = reservations.overdue(now);
        while (!overdue.isEmpty()) {
            var freed = overdue.stream().filter(reservation -> {
                try {
                    transaction.of(() -> House.during("reservation-expiry", () -> {
                        holds.expire(reservation, now);
                        return null;
                    }));
                    return true;
                } catch (RuntimeException failure) {
                    log.warn("Reservation {} cannot be freed: {}", reservation.value(), failure.getMessage());
                    return false;
                }
            }).count();
            overdue = freed == 0 ? List.of() : reservations.overdue(now);
        }
    }
}

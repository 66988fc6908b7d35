package dev.perennial.crm.platform;

import java.time.Instant;
import java.util.Optional;

/** Something that falls due at moments of the business clock, for example deadlines; each suite may have beans of it. */
public interface DueMoments {

    /** The earliest moment at which something is due that has not been done yet; it may have passed. */
    Optional<Instant> next();

    /** Does everything that is due at the moment; doing it twice changes nothing. */
    void doDue(Instant now);
}

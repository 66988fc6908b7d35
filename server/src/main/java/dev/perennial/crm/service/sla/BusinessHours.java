package dev.perennial.crm.service.sla;

import java.time.Duration;
import java.time.Instant;

/** Time as a calendar counts it. */
interface BusinessHours {

    Instant plus(Instant from, Duration time);

    Duration between(Instant from, Instant to);
}

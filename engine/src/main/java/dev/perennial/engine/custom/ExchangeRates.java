package dev.perennial.engine.custom;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where the engine asks for exchange rates; a house without them tells amounts in the currency of their document only. */
public interface ExchangeRates {

    /** The firm's own currency. */
    String base();

    /** What one unit of the first currency was worth in the second on the day; empty where nobody entered a rate that was valid then. */
    Optional<BigDecimal> rate(String from, String to, LocalDate day);

    /** The day of the moment where the firm is. */
    LocalDate dayOf(Instant moment);

    LocalDate today();

    /** Reckons from now on with the rates as they stand, even those that were changed elsewhere a moment ago. */
    default void lookAgain() {}
}

package dev.perennial.crm.parties.account;

import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.Money;
import java.time.LocalDate;

/** What the account has been worth to us so far and when it will probably buy again; kept up to date by the orders. */
public record CustomerValue(@Listed Tier tier, @Listed Money revenue, Long orders, Money margin, LocalDate firstOrderOn, @Listed LocalDate nextExpectedOn) {

    /** The fifth of all accounts of the same kind that the account's revenue of the last twelve months falls into; NONE without revenue. */
    public enum Tier { TOP, HIGH, MIDDLE, LOW, BOTTOM, NONE }
}

package dev.perennial.crm.parties.account;

import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.Money;
import java.time.LocalDate;

/** What the account has been worth to us so far and when it will probably buy again; kept up to date by the orders. */
public record CustomerValue(@Listed Tier tier, @Listed Money revenue, Long orders, Money margin, LocalDate firstOrderOn, @Listed LocalDate nextExpectedOn) {

    /** How much the customer counts, by revenue of twelve months, orders, years and margin; NONE without orders. */
    public enum Tier { GOLD, SILVER, BRONZE, STANDARD, NONE }
}

package dev.perennial.engine.record;

import java.math.BigDecimal;
import java.util.Objects;

/** An amount in a currency (ISO 4217 code); amounts of different currencies never add. */
public record Money(BigDecimal amount, String currency) {

    public Money {
        Objects.requireNonNull(amount);
        if (!currency.matches("[A-Z]{3}")) throw new IllegalArgumentException("not a currency code: " + currency);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        return new Money(amount.add(other.amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.compareTo(money.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}

package dev.perennial.engine.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** What ISO 4217 says of currencies: which there are and how many decimals their amounts have. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    private static final int USUAL_DECIMALS = 2;

    private Currencies() {}

    public static boolean isOne(String code) {
        return code != null && CODES.contains(code);
    }

    /** The decimals of the smallest unit: two for most, none for yen, three for some dinars; two where the standard names none. */
    public static int decimals(String currency) {
        var decimals = isOne(currency) ? Currency.getInstance(currency).getDefaultFractionDigits() : USUAL_DECIMALS;
        return decimals < 0 ? USUAL_DECIMALS : decimals;
    }

    /** The amount at the rate, rounded once to the smallest unit of the currency; a half is rounded away from zero, as on invoices. */
    public static Money converted(Money money, BigDecimal rate, String into) {
        return new Money(money.amount().multiply(rate).setScale(decimals(into), RoundingMode.HALF_UP), into);
    }
}

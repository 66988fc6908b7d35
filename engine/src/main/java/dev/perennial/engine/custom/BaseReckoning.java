package dev.perennial.engine.custom;

import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Converting;
import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells the amounts of one record in the firm's own currency: by the rate of the document's day while it is open, by the rate that it had when it was closed ever after.
 * An amount for which there is no rate has no value there, which is not the same as a rate of one.
 */
final class BaseReckoning {

    private final Converting converting;
    private final Map<Path, Path> amounts;
    private final ExchangeRates rates;

    /** The amounts of the document stand by the path under which they are told in the firm's own currency. */
    BaseReckoning(Converting converting, Map<Path, Path> amounts, ExchangeRates rates) {
        this.converting = converting;
        this.amounts = amounts;
        this.rates = rates;
    }

    /** What stands in the section of amounts in the firm's own currency; null for what is empty. */
    Map<Path, Object> of(Values before, Values given) {
        var frozen = converting.isFrozen(given);
        var stands = frozen && before.get(BaseAmounts.FROZEN_ON) != null;
        var day = day(before, given, stands);
        var known = stands ? told(before) : new HashMap<String, BigDecimal>();
        var used = new TreeMap<String, BigDecimal>();
        var reckoned = new HashMap<Path, Object>();
        amounts.forEach((base, path) -> reckoned.put(base, given.get(path) instanceof Money money ? converted(money, day, known, used) : null));
        var told = used.entrySet().stream().map(rate -> rate.getKey() + " " + rate.getValue().toPlainString()).toList();
        reckoned.put(BaseAmounts.RATES, told.isEmpty() ? null : told);
        reckoned.put(BaseAmounts.ON, told.isEmpty() ? null : since(before, told, day));
        if (converting.day() != null) reckoned.put(BaseAmounts.FROZEN_ON, frozen ? stands ? before.get(BaseAmounts.FROZEN_ON) : rates.today() : null);
        return reckoned;
    }

    private Money converted(Money money, LocalDate day, Map<String, BigDecimal> known, Map<String, BigDecimal> used) {
        if (money.currency().equals(rates.base())) return money;
        var pair = money.currency() + "/" + rates.base();
        var rate = known.containsKey(pair) ? known.get(pair) : rates.rate(money.currency(), rates.base(), day).orElse(null);
        if (rate == null) return null;
        used.put(pair, rate);
        return Currencies.converted(money, rate, rates.base());
    }

    /** The day whose rates count: that of the document, for good once it is closed; today where the document has none. */
    private LocalDate day(Values before, Values given, boolean stands) {
        if (stands && before.get(BaseAmounts.ON) instanceof LocalDate day) return day;
        var path = converting.day();
        return switch (path == null ? null : given.get(path)) {
            case LocalDate day -> day;
            case Instant moment -> rates.dayOf(moment);
            case null, default -> rates.today();
        };
    }

    /** Where nothing but the date of looking would change, nothing changes. */
    private LocalDate since(Values before, List<String> told, LocalDate day) {
        return converting.day() == null && told.equals(before.get(BaseAmounts.RATES)) && before.get(BaseAmounts.ON) instanceof LocalDate known ? known : day;
    }

    /** The rates that the record tells, by their pair of currencies. */
    private static Map<String, BigDecimal> told(Values values) {
        var told = new HashMap<String, BigDecimal>();
        if (values.get(BaseAmounts.RATES) instanceof List<?> rates)
            for (var rate : rates) {
                var parts = rate.toString().split(" ");
                if (parts.length == 2) told.put(parts[0], new BigDecimal(parts[1]));
            }
        return told;
    }
}

package dev.perennial.crm.platform.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Dated rates and what follows from them. The rate of a day is the latest that was valid then, entered in one direction or the other (the later of the two; on the same day
 * the one entered as asked), else by way of the firm's own currency. Rates are divided once, to sixteen digits; amounts are rounded by whoever converts them, once.
 */
final class RateTable {

    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

    private record Pair(String from, String to) {}

    /** A rate as it was entered: so many of the one are worth so many of the other. */
    private record Ratio(BigDecimal over, BigDecimal under) {

        Ratio by(Ratio other) {
            return new Ratio(over.multiply(other.over), under.multiply(other.under));
        }

        BigDecimal number() {
            return under.compareTo(BigDecimal.ONE) == 0 ? over.stripTrailingZeros() : over.divide(under, DIGITS).stripTrailingZeros();
        }
    }

    private final String base;
    private final Map<Pair, TreeMap<LocalDate, BigDecimal>> entered = new HashMap<>();

    RateTable(String base) {
        this.base = base;
    }

    void enter(String from, String to, LocalDate validFrom, BigDecimal rate) {
        entered.computeIfAbsent(new Pair(from, to), _ -> new TreeMap<>()).put(validFrom, rate);
    }

    String base() {
        return base;
    }

    /** Every currency that some rate is about. */
    Set<String> currencies() {
        var currencies = new TreeSet<String>();
        for (var pair : entered.keySet()) {
            currencies.add(pair.from());
            currencies.add(pair.to());
        }
        return currencies;
    }

    /** What one unit of the first currency was worth in the second on the day. */
    Optional<BigDecimal> rate(String from, String to, LocalDate day) {
        if (from.equals(to)) return Optional.of(BigDecimal.ONE);
        return between(from, to, day).or(() -> throughBase(from, to, day)).map(Ratio::number);
    }

    private Optional<Ratio> throughBase(String from, String to, LocalDate day) {
        return between(from, base, day).flatMap(first -> between(base, to, day).map(first::by));
    }

    private Optional<Ratio> between(String from, String to, LocalDate day) {
        var asAsked = latest(from, to, day);
        var reversed = latest(to, from, day);
        if (asAsked == null && reversed == null) return Optional.empty();
        if (reversed == null || asAsked != null && !asAsked.getKey().isBefore(reversed.getKey())) return Optional.of(new Ratio(asAsked.getValue(), BigDecimal.ONE));
        return Optional.of(new Ratio(BigDecimal.ONE, reversed.getValue()));
    }

    private Map.Entry<LocalDate, BigDecimal> latest(String from, String to, LocalDate day) {
        var rates = entered.get(new Pair(from, to));
        return rates == null ? null : rates.floorEntry(day);
    }
}

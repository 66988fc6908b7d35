package dev.perennial.engine.http;

import dev.perennial.engine.custom.ExchangeRates;
import dev.perennial.engine.list.AggregateRequest;
import dev.perennial.engine.record.Currencies;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures by currency brought together in the firm's own at the rate of today. Amounts of a currency without a rate stay by themselves in a row of their own,
 * so that nothing is added that cannot be.
 */
final class TodaysFigures {

    private final AggregateRequest asked;
    private final ExchangeRates rates;

    TodaysFigures(AggregateRequest asked, ExchangeRates rates) {
        this.asked = asked;
        this.rates = rates;
    }

    /** Averages of averages would lie. */
    static void check(AggregateRequest asked) {
        asked.measures().stream().filter(measure -> measure.startsWith("avg(")).findFirst().ifPresent(measure -> {
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("measures", "UNKNOWN_MEASURE", measure)));
        });
    }

    List<Map<String, Object>> of(List<Map<String, Object>> rows) {
        var gathered = new LinkedHashMap<List<Object>, Map<String, Object>>();
        for (var row : rows) {
            var told = told(row);
            gathered.merge(key(told), told, this::together);
        }
        return List.copyOf(gathered.values());
    }

    private Map<String, Object> told(Map<String, Object> row) {
        var told = new LinkedHashMap<>(row);
        told.replaceAll((_, value) -> value instanceof Money money ? inBase(money) : value);
        return told;
    }

    private Money inBase(Money money) {
        return rates.rate(money.currency(), rates.base(), rates.today()).map(rate -> Currencies.converted(money, rate, rates.base())).orElse(money);
    }

    /** Rows of the same group go together, unless one holds an amount that could not be converted. */
    private List<Object> key(Map<String, Object> row) {
        var key = new ArrayList<>();
        asked.group().forEach(group -> key.add(row.get(group)));
        for (var measure : asked.measures()) key.add(row.get(measure) instanceof Money money && !money.currency().equals(rates.base()) ? money.currency() : "");
        return key;
    }

    private Map<String, Object> together(Map<String, Object> one, Map<String, Object> other) {
        var both = new LinkedHashMap<>(one);
        for (var measure : asked.measures()) both.put(measure, together(measure, one.get(measure), other.get(measure)));
        return both;
    }

    private static Object together(String measure, Object one, Object other) {
        if (one == null || other == null) return one == null ? other : one;
        if (measure.startsWith("min(")) return isLess(one, other) ? one : other;
        if (measure.startsWith("max(")) return isLess(one, other) ? other : one;
        return one instanceof Money money ? money.plus((Money) other) : new BigDecimal(one.toString()).add(new BigDecimal(other.toString()));
    }

    private static boolean isLess(Object one, Object other) {
        return one instanceof Money money ? money.amount().compareTo(((Money) other).amount()) <= 0 : compared(one, other) <= 0;
    }

    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}

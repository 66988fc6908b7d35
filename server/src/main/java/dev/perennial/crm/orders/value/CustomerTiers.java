package dev.perennial.crm.orders.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tier of a customer out of 100 points: up to 40 for the revenue of twelve months among his like, and up to 20 each for orders, for years as a
 * customer and for the margin he leaves.
 */
final class CustomerTiers {

    static final String NONE = "NONE";

    private static final Map<String, Integer> FOR_REVENUE = Map.of("TOP", 40, "HIGH", 30, "MIDDLE", 20, "LOW", 10, "BOTTOM", 5);
    private static final TreeMap<Integer, Integer> FOR_ORDERS = new TreeMap<>(Map.of(20, 20, 10, 15, 5, 10, 2, 5));
    private static final TreeMap<Integer, Integer> FOR_YEARS = new TreeMap<>(Map.of(5, 20, 3, 15, 1, 10));
    private static final TreeMap<Integer, Integer> FOR_MARGIN_PERCENT = new TreeMap<>(Map.of(40, 20, 30, 15, 20, 10, 1, 5));
    private static final TreeMap<Integer, String> FROM_POINTS = new TreeMap<>(Map.of(70, "GOLD", 50, "SILVER", 35, "BRONZE", 0, "STANDARD"));
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** What the tier is worked out from; {@code spend} is the fifth of the revenue of twelve months, margin and revenue may be null. */
    record Facts(String spend, long orders, LocalDate firstOrderOn, BigDecimal revenue, BigDecimal margin) {}

    private CustomerTiers() {}

    static String of(Facts facts, LocalDate today) {
        if (facts.orders() == 0) return NONE;
        return FROM_POINTS.floorEntry(points(facts, today)).getValue();
    }

    private static int points(Facts facts, LocalDate today) {
        var years = facts.firstOrderOn() == null ? 0 : Math.max(0, Period.between(facts.firstOrderOn(), today).getYears());
        return FOR_REVENUE.getOrDefault(facts.spend(), 0) + reached(FOR_ORDERS, (int) Math.min(facts.orders(), Integer.MAX_VALUE)) + reached(FOR_YEARS, years)
                + reached(FOR_MARGIN_PERCENT, marginPercent(facts));
    }

    private static int marginPercent(Facts facts) {
        if (facts.margin() == null || facts.revenue() == null || facts.revenue().signum() <= 0) return 0;
        return Math.max(0, facts.margin().multiply(PERCENT).divide(facts.revenue(), 0, RoundingMode.DOWN).intValue());
    }

    private static int reached(TreeMap<Integer, Integer> steps, int value) {
        var step = steps.floorEntry(value);
        return step == null ? 0 : step.getValue();
    }
}

package dev.perennial.models.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long customers take from one purchase day to the next, and when the stock of a product at a customer should run out.
 *
 * <p>Formula: gap = days between neighbouring purchase days; units per day = all quantities but the last / days from first to last; cycle = last quantity / units per day; next purchase = last day + cycle.
 * <p>Units: days, units per day; dates in days since 1970-01-01; several purchases on one day are one.
 * <p>Assumes: steady use and no other supplier.
 * <p>Errors: none of its own: who bought on one day only has no cycle and is left out.
 * <p>Source: own, plain arithmetic.
 */
public final class PurchaseCycle {

    private PurchaseCycle() {}

    /**
     * What one customer uses of one product.
     *
     * @param meanGap mean days between purchase days
     * @param unitsPerDay quantity of all purchases but the last, over the days from first to last
     * @param cycleDays days that the last quantity will last at that rate
     * @param nextDay expected day of the next purchase, in days since 1970-01-01
     */
    public record Consumption(String customer, String product, int purchases, double meanGap, double unitsPerDay, double cycleDays, long nextDay) {}

    /** Days between neighbouring purchase days of each customer, sorted. */
    public static double[] gaps(String[] customer, long[] day) {
        Map<String, long[]> daysOf = new LinkedHashMap<>();
        for (int i = 0; i < customer.length; i++) {
            long[] days = daysOf.get(customer[i]);
            daysOf.put(customer[i], days == null ? new long[] {day[i]} : appended(days, day[i]));
        }
        List<Double> gaps = new ArrayList<>();
        for (long[] days : daysOf.values()) {
            long[] distinct = Arrays.stream(days).sorted().distinct().toArray();
            for (int i = 1; i < distinct.length; i++) gaps.add((double) (distinct[i] - distinct[i - 1]));
        }
        return gaps.stream().mapToDouble(gap -> gap).sorted().toArray();
    }

    /** The consumption of each customer and product bought on at least two days; without products, of each customer. */
    public static List<Consumption> consumption(SalesLines lines) {
        Map<String, Map<String, TreeMap<Long, Double>>> bought = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String product = lines.product() == null ? "" : lines.product()[i];
            bought.computeIfAbsent(lines.customer()[i], _ -> new TreeMap<>()).computeIfAbsent(product, _ -> new TreeMap<>()).merge(lines.day()[i], lines.quantity()[i], Double::sum);
        }
        List<Consumption> all = new ArrayList<>();
        bought.forEach((customer, products) -> products.forEach((product, days) -> {
            if (days.size() > 1) all.add(consumption(customer, product, days));
        }));
        return all;
    }

    /** The value below which the given share of a sorted series lies, interpolated between neighbours. */
    public static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        return below + 1 < sorted.length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    private static Consumption consumption(String customer, String product, TreeMap<Long, Double> days) {
        long span = days.lastKey() - days.firstKey();
        double last = days.lastEntry().getValue();
        double used = days.values().stream().mapToDouble(quantity -> quantity).sum() - last;
        double perDay = used / span;
        double cycle = last / perDay;
        return new Consumption(customer, product, days.size(), (double) span / (days.size() - 1), perDay, cycle, days.lastKey() + Math.round(cycle));
    }

    private static long[] appended(long[] days, long day) {
        if (days[days.length - 1] == day) return days;
        long[] longer = Arrays.copyOf(days, days.length + 1);
        longer[days.length] = day;
        return longer;
    }
}

package dev.perennial.models.lifetime;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One customer's purchases up to a calibration day, and what came after it. All purchases of one day count as one.
 *
 * <p>Formula: x = purchase days − 1, t_x = (last − first day) / unit, T = (calibration day − first day) / unit, mean value = Σ amounts after the first day / x.
 * <p>Units: times in the unit chosen (1 day or 7 days), values in the currency of the log.
 * <p>Assumes: the log is complete from each customer's first purchase to the end.
 * <p>Errors: refuses a log without rows and one in which nobody had bought by the calibration day.
 * <p>Source: own; the form is that of Fader, Hardie and Lee (2005).
 *
 * @param frequency repeat purchase days until the calibration day
 * @param recency time from the first to the last purchase day until the calibration day
 * @param age time from the first purchase day to the calibration day
 * @param meanValue mean value of a repeat purchase day, 0 without one or without amounts
 * @param laterPurchases purchase days after the calibration day
 */
public record PurchaseHistory(String customer, int frequency, double recency, double age, double meanValue, int laterPurchases, double laterValue) {

    /**
     * Builds the histories of all customers who had bought by the calibration day, in order of appearance.
     *
     * @param amounts value of each line, or null where only the days are known
     * @param calibrationEnd last day of calibration, in days since 1970-01-01
     * @param end last day to look at
     * @param daysPerUnit 1 or 7
     */
    public static List<PurchaseHistory> from(String[] customers, long[] days, double[] amounts, long calibrationEnd, long end, double daysPerUnit) {
        if (customers.length == 0) throw InputRefused.because("the log has no rows");
        Map<String, List<Integer>> linesOf = new LinkedHashMap<>();
        for (int i = 0; i < customers.length; i++) linesOf.computeIfAbsent(customers[i], _ -> new ArrayList<>()).add(i);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (var entry : linesOf.entrySet()) {
            PurchaseHistory history = of(entry.getKey(), byDay(entry.getValue(), days), days, amounts, calibrationEnd, end, daysPerUnit);
            if (history != null) histories.add(history);
        }
        if (histories.isEmpty()) throw InputRefused.because("nobody had bought by the end of the calibration");
        return histories;
    }

    /** The customer base that the models are fitted to. */
    public static CustomerBase base(List<PurchaseHistory> histories) {
        double[] frequency = histories.stream().mapToDouble(PurchaseHistory::frequency).toArray();
        double[] recency = histories.stream().mapToDouble(PurchaseHistory::recency).toArray();
        return CustomerBase.of(frequency, recency, histories.stream().mapToDouble(PurchaseHistory::age).toArray());
    }

    private static Integer[] byDay(List<Integer> lines, long[] days) {
        Integer[] sorted = lines.toArray(Integer[]::new);
        Arrays.sort(sorted, (left, right) -> Long.compare(days[left], days[right]));
        return sorted;
    }

    private static PurchaseHistory of(String customer, Integer[] lines, long[] days, double[] amounts, long calibrationEnd, long end, double unit) {
        long first = days[lines[0]];
        if (first > calibrationEnd) return null;

        long last = first;
        int before = -1;
        int after = 0;
        double repeatValue = 0;
        double laterValue = 0;
        long previous = Long.MIN_VALUE;
        for (int line : lines) {
            long day = days[line];
            if (day > end) break;
            boolean later = day > calibrationEnd;
            if (day != previous && later) after++;
            else if (day != previous) before++;
            if (!later) last = day;
            double amount = amounts == null ? 0 : amounts[line];
            if (later) laterValue += amount;
            else if (day > first) repeatValue += amount;
            previous = day;
        }
        double mean = before == 0 ? 0 : repeatValue / before;
        return new PurchaseHistory(customer, before, (last - first) / unit, (calibrationEnd - first) / unit, mean, after, laterValue);
    }
}

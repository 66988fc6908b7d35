package dev.perennial.models.behaviour;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Customers grouped by the month of their first purchase, and how many of them bought in each month after.
 *
 * <p>Formula: retention in month k = customers of the cohort who bought in month k / customers of the cohort.
 * <p>Units: days since 1970-01-01; months are those of the calendar, counted from 0 for the first; retention is a share.
 * <p>Assumes: the log starts before the first cohort, or its first cohort holds older customers too.
 * <p>Errors: none of its own: needs at least one line.
 * <p>Source: own, plain counting.
 */
public final class Cohorts {

    private Cohorts() {}

    /** One cohort; {@code active[k]} customers bought in the k-th month after their first, {@code active[0]} is the size. */
    public record Cohort(YearMonth month, int[] active) {

        public int size() {
            return active[0];
        }

        /** Share of the cohort that bought in the k-th month. */
        public double retention(int k) {
            return (double) active[k] / active[0];
        }
    }

    /** The cohorts in order of month, each observed until the last month with any purchase. */
    public static List<Cohort> of(String[] customer, long[] day) {
        Map<String, Set<YearMonth>> monthsOf = new HashMap<>();
        for (int i = 0; i < customer.length; i++) monthsOf.computeIfAbsent(customer[i], _ -> new HashSet<>()).add(YearMonth.from(LocalDate.ofEpochDay(day[i])));
        YearMonth last = monthsOf.values().stream().flatMap(Set::stream).max(YearMonth::compareTo).orElseThrow();
        Map<YearMonth, int[]> active = new TreeMap<>();
        for (Set<YearMonth> months : monthsOf.values()) {
            YearMonth first = months.stream().min(YearMonth::compareTo).orElseThrow();
            int[] counts = active.computeIfAbsent(first, _ -> new int[1 + (int) ChronoUnit.MONTHS.between(first, last)]);
            for (YearMonth month : months) counts[(int) ChronoUnit.MONTHS.between(first, month)]++;
        }
        return active.entrySet().stream().map(entry -> new Cohort(entry.getKey(), entry.getValue())).toList();
    }
}

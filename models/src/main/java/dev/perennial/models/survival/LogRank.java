package dev.perennial.models.survival;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Log-rank test: do groups leave at the same pace?
 *
 * <p>Formula: χ² = u' V⁻¹ u with u the events less those expected and V their hypergeometric covariance, summed over event times.
 * <p>Units: durations in any one unit; p-value from 0 to 1.
 * <p>Assumes: censoring is unrelated to the event and alike in the groups.
 * <p>Errors: refuses negative durations by row, fewer than two or more than 50 groups, and too few events.
 * <p>Source: Mantel (1966), Cancer Chemotherapy Reports 50; Peto and Peto (1972), JRSS A 135.
 *
 * @param statistic chi-squared with one degree of freedom less than there are groups
 * @param pValue probability of a statistic as large when all groups are alike
 */
public record LogRank(double statistic, int degreesOfFreedom, double pValue) {

    /** Compares the groups named in the last argument. */
    public static LogRank test(double[] duration, boolean[] event, String[] group) {
        KaplanMeier.check(duration);
        List<String> groups = Arrays.stream(group).distinct().sorted().toList();
        if (groups.size() < 2) throw InputRefused.column("group", "has only one value, so there is nothing to compare");
        if (groups.size() > 50) throw InputRefused.column("group", "has " + groups.size() + " values; at most 50 groups are compared");

        int k = groups.size();
        int[] member = Arrays.stream(group).mapToInt(groups::indexOf).toArray();
        int[] order = IntStream.range(0, duration.length).boxed().sorted((i, j) -> Double.compare(duration[i], duration[j])).mapToInt(i -> i).toArray();
        double[] atRisk = new double[k];
        for (int each : member) atRisk[each]++;
        double[] excess = new double[k];
        double[][] variance = new double[k][k];
        for (int i = 0; i < order.length; ) {
            double time = duration[order[i]];
            double[] events = new double[k], leaving = new double[k];
            for (; i < order.length && duration[order[i]] == time; i++) {
                leaving[member[order[i]]]++;
                if (event[order[i]]) events[member[order[i]]]++;
            }
            add(excess, variance, atRisk, events);
            for (int g = 0; g < k; g++) atRisk[g] -= leaving[g];
        }
        return of(excess, variance);
    }

    private static void add(double[] excess, double[][] variance, double[] atRisk, double[] events) {
        double n = Arrays.stream(atRisk).sum();
        double d = Arrays.stream(events).sum();
        for (int g = 0; g < excess.length; g++) excess[g] += events[g] - d * atRisk[g] / n;
        if (n <= 1) return;
        double scale = d * (n - d) / (n - 1);
        for (int g = 0; g < excess.length; g++) {
            for (int h = 0; h < excess.length; h++) variance[g][h] += scale * atRisk[g] / n * ((g == h ? 1 : 0) - atRisk[h] / n);
        }
    }

    private static LogRank of(double[] excess, double[][] variance) {
        int k = excess.length - 1;
        double[][] smaller = new double[k][k];
        for (int g = 0; g < k; g++) System.arraycopy(variance[g], 0, smaller[g], 0, k);
        double[][] inverse = Curvature.inverse(smaller);
        if (inverse == null) throw InputRefused.column("event", "there are too few events to compare the groups");

        double statistic = 0;
        for (int g = 0; g < k; g++) for (int h = 0; h < k; h++) statistic += excess[g] * inverse[g][h] * excess[h];
        return new LogRank(statistic, k, 1 - new ChiSquaredDistribution(k).cumulativeProbability(statistic));
    }
}

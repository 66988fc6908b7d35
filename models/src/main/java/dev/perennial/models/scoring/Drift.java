package dev.perennial.models.scoring;

import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether two samples come from the same population.
 *
 * <p>Formula: stability = Σ (q − p) log(q / p) over deciles of the first sample (or levels); Kolmogorov–Smirnov max |F − G| for numbers; χ² = Σ (o − e)² / e for levels.
 * <p>Units: stability below 0.1 is steady, above 0.25 another population; p-values from 0 to 1.
 * <p>Assumes: rows of each sample are independent.
 * <p>Errors: refuses empty samples and samples without any value.
 * <p>Source: Siddiqi (2006), "Credit Risk Scorecards", for the index and its limits; Smirnov (1948); Pearson (1900).
 *
 * @param stability population stability index Σ (q − p) log(q / p) over deciles of the first sample (or over levels): below 0.1 steady, above 0.25 another population
 * @param statistic Kolmogorov–Smirnov distance of numbers, or chi-squared of levels
 * @param pValue probability of as large a statistic without drift
 */
public record Drift(double stability, String test, double statistic, double pValue) {

    private static final int BINS = 10;

    /** Compares numbers; gaps are a bin of their own. */
    public static Drift ofNumbers(double[] before, double[] after) {
        if (before.length == 0 || after.length == 0) throw InputRefused.because("a sample to compare is empty");
        double[] first = known(before), second = known(after);
        if (first.length == 0 || second.length == 0) throw InputRefused.because("a sample to compare has no value");
        double[] cuts = new double[BINS - 1];
        for (int i = 0; i < cuts.length; i++) cuts[i] = first[(int) ((long) (i + 1) * first.length / BINS)];
        double[] distinct = Arrays.stream(cuts).distinct().toArray();
        double distance = distance(first, second);
        return new Drift(stability(binned(before, distinct), binned(after, distinct)), "kolmogorov-smirnov", distance, kolmogorov(distance, first.length, second.length));
    }

    /** Compares labels. */
    public static Drift ofLabels(String[] before, String[] after) {
        if (before.length == 0 || after.length == 0) throw InputRefused.because("a sample to compare is empty");
        Map<String, double[]> counts = new HashMap<>();
        for (String label : before) counts.computeIfAbsent(label, _ -> new double[2])[0]++;
        for (String label : after) counts.computeIfAbsent(label, _ -> new double[2])[1]++;
        double[] first = counts.values().stream().mapToDouble(count -> count[0]).toArray(), second = counts.values().stream().mapToDouble(count -> count[1]).toArray();
        double all = before.length + after.length, statistic = 0;
        for (int i = 0; i < first.length; i++) {
            double expectedFirst = (first[i] + second[i]) * before.length / all, expectedSecond = (first[i] + second[i]) * after.length / all;
            statistic += (first[i] - expectedFirst) * (first[i] - expectedFirst) / expectedFirst + (second[i] - expectedSecond) * (second[i] - expectedSecond) / expectedSecond;
        }
        double p = first.length < 2 ? 1 : 1 - new ChiSquaredDistribution(first.length - 1).cumulativeProbability(statistic);
        return new Drift(stability(first, second), "chi-squared", statistic, p);
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    }

    private static double[] binned(double[] values, double[] cuts) {
        double[] counts = new double[cuts.length + 2];
        for (double value : values) {
            int at = Double.isNaN(value) ? counts.length - 1 : Arrays.binarySearch(cuts, value);
            counts[at >= 0 ? at : -at - 1]++;
        }
        return counts;
    }

    private static double stability(double[] first, double[] second) {
        double n = Arrays.stream(first).sum(), m = Arrays.stream(second).sum(), sum = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] + second[i] == 0) continue;
            double p = Math.max(first[i], 0.5) / n, q = Math.max(second[i], 0.5) / m;
            sum += (q - p) * Math.log(q / p);
        }
        return sum;
    }

    private static double distance(double[] first, double[] second) {
        double largest = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            double at = Math.min(first[i], second[j]);
            while (i < first.length && first[i] == at) i++;
            while (j < second.length && second[j] == at) j++;
            largest = Math.max(largest, Math.abs((double) i / first.length - (double) j / second.length));
        }
        return largest;
    }

    private static double kolmogorov(double distance, double n, double m) {
        double root = Math.sqrt(n * m / (n + m));
        double x = (root + 0.12 + 0.11 / root) * distance;
        if (x < 0.2) return 1;
        double sum = 0;
        for (int k = 1; k <= 100; k++) sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
        return Math.clamp(sum, 0, 1);
    }
}

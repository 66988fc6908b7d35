package dev.perennial.models.uplift;

import dev.perennial.models.scoring.Sample;
import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Repeats learning on a random part and measuring on the rest, because one split of a campaign says little.
 *
 * <p>Formula: mean and standard deviation (n − 1) of the Qini coefficients of the splits; each split keeps the share of every combination of treatment and outcome.
 * <p>Units: those of {@link UpliftCurve}.
 * <p>Assumes: treatment was random, rows exchangeable.
 * <p>Errors: refuses splits outside 1 to 100, a test share outside 0 to 1, and a test part with one arm only.
 * <p>Source: own; the practice of Radcliffe (2007).
 */
public record UpliftTrial(List<Split> splits) {

    /** What one split measured on its test rows. */
    public record Split(double qini, double auuc, double upliftAtTen, double upliftAtThirty, UpliftCurve curve) {}

    /** Runs as many splits as asked, each keeping the share of every combination of treatment and outcome. */
    public static UpliftTrial run(UpliftLearner learner, Sample sample, double[] treatment, double[] outcome, int splits, double testShare, long seed) {
        if (splits < 1 || splits > 100) throw InputRefused.because("the splits must lie between 1 and 100, not " + splits);
        if (!(testShare > 0 && testShare < 1)) throw InputRefused.because("the share of test rows must lie between 0 and 1, not " + testShare);
        List<Split> all = new ArrayList<>();
        for (int s = 0; s < splits; s++) {
            boolean[] held = held(treatment, outcome, testShare, new Random(seed + s));
            int[] train = IntStream.range(0, held.length).filter(i -> !held[i]).toArray(), test = IntStream.range(0, held.length).filter(i -> held[i]).toArray();
            double[] uplift = learner.uplift(sample, treatment, outcome, train, test);
            UpliftCurve curve = new UpliftCurve(uplift, pick(treatment, test), pick(outcome, test));
            all.add(new Split(curve.qini(), curve.auuc(), curve.upliftAt(0.1).value(), curve.upliftAt(0.3).value(), curve));
        }
        return new UpliftTrial(all);
    }

    /** Mean of the Qini coefficients. */
    public double qini() {
        return splits.stream().mapToDouble(Split::qini).average().orElseThrow();
    }

    /** Standard deviation of the Qini coefficients over the splits; 0 for one split. */
    public double qiniDeviation() {
        double mean = qini();
        double squares = splits.stream().mapToDouble(split -> (split.qini() - mean) * (split.qini() - mean)).sum();
        return splits.size() < 2 ? 0 : Math.sqrt(squares / (splits.size() - 1));
    }

    private static boolean[] held(double[] treatment, double[] outcome, double share, Random random) {
        boolean[] held = new boolean[treatment.length];
        for (int stratum = 0; stratum < 4; stratum++) {
            int wanted = stratum;
            int[] rows = IntStream.range(0, held.length).filter(i -> treatment[i] * 2 + outcome[i] == wanted).toArray();
            for (int i = rows.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1), swapped = rows[i];
                rows[i] = rows[j];
                rows[j] = swapped;
            }
            for (int i = 0; i < Math.round(share * rows.length); i++) held[rows[i]] = true;
        }
        return held;
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}

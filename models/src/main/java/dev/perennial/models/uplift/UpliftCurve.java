package dev.perennial.models.uplift;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How well scores of uplift order customers, from rows whose treatment was random.
 *
 * <p>Formula: Qini curve: after the first n rows by score, treated responders − control responders × treated / control; coefficient = area between it and the straight line / the same of perfect scores; uplift at
 * a share = difference of response among the best.
 * <p>Units: differences of response from −1 to 1; coefficients 1 for perfect scores, below 0 where worse than chance; treatment and outcome 0 or 1.
 * <p>Assumes: treatment was random, responses independent.
 * <p>Errors: refuses rows that are all treated or all untreated.
 * <p>Source: Radcliffe (2007), "Using control groups to target on predicted lift"; Devriendt, Moldovan and Verbeke (2018), Big Data 6.
 */
public final class UpliftCurve {

    private final double[] treatment;
    private final double[] outcome;
    private final int[] byScore;
    private final int[] perfectForQini;
    private final int[] perfectForArea;
    private final double[] score;
    private final double[] perfectScore;
    private final double[] perfectAreaScore;

    /** Orders the rows; treatment and outcome are 0 or 1. */
    public UpliftCurve(double[] score, double[] treatment, double[] outcome) {
        this.score = score;
        this.treatment = treatment;
        this.outcome = outcome;
        double treated = 0, controlResponders = 0, treatedNonResponders = 0;
        for (int i = 0; i < score.length; i++) {
            treated += treatment[i];
            if (treatment[i] == 0) controlResponders += outcome[i];
            else treatedNonResponders += 1 - outcome[i];
        }
        if (treated == 0 || treated == score.length) throw InputRefused.because("uplift needs both treated and untreated rows");
        this.perfectScore = new double[score.length];
        this.perfectAreaScore = new double[score.length];
        for (int i = 0; i < score.length; i++) {
            perfectScore[i] = outcome[i] * treatment[i] - outcome[i] * (1 - treatment[i]);
            perfectAreaScore[i] = 2 * (outcome[i] == treatment[i] ? 1 : 0) + (controlResponders > treatedNonResponders ? outcome[i] : treatment[i]);
        }
        this.byScore = order(score);
        this.perfectForQini = order(perfectScore);
        this.perfectForArea = order(perfectAreaScore);
    }

    /** An estimate with the bounds that hold the true value in 95 of 100 cases. */
    public record Estimate(double value, double lower, double upper) {}

    /** Qini coefficient normalised by perfect scores. */
    public double qini() {
        return qini(null);
    }

    /** Area under the uplift curve normalised by perfect scores. */
    public double auuc() {
        double base = area(byScore, score, null, true)[1];
        double perfect = area(perfectForArea, perfectAreaScore, null, true)[0] - base;
        return perfect == 0 ? 0 : (area(byScore, score, null, true)[0] - base) / perfect;
    }

    /** Difference of response of treated and untreated among the best share of scores, with a normal interval. */
    public Estimate upliftAt(double share) {
        return difference(byScore, (int) (share * score.length));
    }

    /** Difference of response over all rows. */
    public Estimate averageEffect() {
        return difference(byScore, score.length);
    }

    /** The Qini coefficient with a bootstrap interval. */
    public Estimate qiniInterval(int draws, long seed) {
        Random random = new Random(seed);
        double[] drawn = new double[draws];
        double[] weight = new double[score.length];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < weight.length; i++) weight[i] = poisson(random);
            drawn[d] = qini(weight);
        }
        java.util.Arrays.sort(drawn);
        return new Estimate(qini(), drawn[(int) (0.025 * draws)], drawn[(int) (0.975 * draws)]);
    }

    /** Response difference by tenths of the scores, the best first. */
    public List<Estimate> byTenth() {
        List<Estimate> tenths = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            int from = (int) ((long) k * score.length / 10), to = (int) ((long) (k + 1) * score.length / 10);
            tenths.add(difference(java.util.Arrays.copyOfRange(byScore, from, to), to - from));
        }
        return tenths;
    }

    private double qini(double[] weight) {
        double[] perfect = area(perfectForQini, perfectScore, weight, false);
        double[] actual = area(byScore, score, weight, false);
        double gap = perfect[0] - perfect[1];
        return gap == 0 ? 0 : (actual[0] - actual[1]) / gap;
    }

    /** Areas under the curve and under the straight line to its end. */
    private double[] area(int[] order, double[] by, double[] weight, boolean rates) {
        double treated = 0, control = 0, treatedHits = 0, controlHits = 0, area = 0, lastX = 0, lastY = 0;
        for (int k = 0; k < order.length; k++) {
            int row = order[k];
            double w = weight == null ? 1 : weight[row];
            treated += w * treatment[row];
            control += w * (1 - treatment[row]);
            treatedHits += w * treatment[row] * outcome[row];
            controlHits += w * (1 - treatment[row]) * outcome[row];
            if (k + 1 < order.length && by[order[k + 1]] == by[row]) continue;
            double x = treated + control;
            double y = rates ? (ratio(treatedHits, treated) - ratio(controlHits, control)) * x : treatedHits - controlHits * ratio(treated, control);
            area += (x - lastX) * (y + lastY) / 2;
            lastX = x;
            lastY = y;
        }
        return new double[] {area, lastX * lastY / 2};
    }

    private Estimate difference(int[] order, int top) {
        double treated = 0, control = 0, treatedHits = 0, controlHits = 0;
        for (int k = 0; k < top; k++) {
            treated += treatment[order[k]];
            control += 1 - treatment[order[k]];
            treatedHits += treatment[order[k]] * outcome[order[k]];
            controlHits += (1 - treatment[order[k]]) * outcome[order[k]];
        }
        double p = ratio(treatedHits, treated), q = ratio(controlHits, control);
        double spread = 1.959964 * Math.sqrt(ratio(p * (1 - p), treated) + ratio(q * (1 - q), control));
        return new Estimate(p - q, p - q - spread, p - q + spread);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static int poisson(Random random) {
        double product = random.nextDouble();
        int count = 0;
        while (product > 0.36787944117144233) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static int[] order(double[] by) {
        return IntStream.range(0, by.length).boxed().sorted((a, b) -> Double.compare(by[b], by[a])).mapToInt(i -> i).toArray();
    }
}

package dev.perennial.models.lifetime;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well expected purchases met the purchases that really came, in total, per customer and by number of repeat purchases before.
 *
 * <p>Formula: mean absolute error Σ|e − a|/n, root mean squared error √(Σ(e − a)²/n), Pearson's correlation, means by x = 0 to 6 and 7+.
 * <p>Units: purchases per customer in the time of the holdout.
 * <p>Assumes: rows of both sides belong to the same customers in the same order.
 * <p>Errors: refuses an empty comparison.
 * <p>Source: the table of the BTYD vignette (Dziurzynski, Wadsworth and McCarthy 2014).
 *
 * @param correlation Pearson's, 0 where one side does not vary
 */
public record HoldoutReport(double actualTotal, double expectedTotal, double meanAbsoluteError, double rootMeanSquaredError, double correlation, List<Bin> bins) {

    private static final int LAST_BIN = 7;

    /** Customers with one number of repeat purchases; the last bin takes seven and more. */
    public record Bin(String frequency, int customers, double actualMean, double expectedMean) {}

    /** Compares row by row, each counting once. */
    public static HoldoutReport of(double[] frequency, double[] actual, double[] expected) {
        double[] ones = new double[actual.length];
        Arrays.fill(ones, 1);
        return of(frequency, actual, expected, ones);
    }

    /** Compares row by row; a row stands for as many customers as its weight says. */
    public static HoldoutReport of(double[] frequency, double[] actual, double[] expected, double[] weight) {
        double n = Arrays.stream(weight).sum();
        if (!(n > 0)) throw InputRefused.because("there is nothing to compare");
        double[][] sums = new double[LAST_BIN + 1][3];
        double sumA = 0, sumE = 0, absolute = 0, squares = 0, aa = 0, ee = 0, ae = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = expected[i] - actual[i], w = weight[i];
            absolute += w * Math.abs(error);
            squares += w * error * error;
            sumA += w * actual[i];
            sumE += w * expected[i];
            aa += w * actual[i] * actual[i];
            ee += w * expected[i] * expected[i];
            ae += w * actual[i] * expected[i];
            double[] bin = sums[(int) Math.min(LAST_BIN, frequency[i])];
            bin[0] += w;
            bin[1] += w * actual[i];
            bin[2] += w * expected[i];
        }
        double spread = Math.sqrt((aa - sumA * sumA / n) * (ee - sumE * sumE / n));
        double correlation = spread > 0 ? (ae - sumA * sumE / n) / spread : 0;
        return new HoldoutReport(sumA, sumE, absolute / n, Math.sqrt(squares / n), correlation, bins(sums));
    }

    private static List<Bin> bins(double[][] sums) {
        List<Bin> bins = new ArrayList<>();
        for (int x = 0; x <= LAST_BIN; x++) {
            if (sums[x][0] > 0) bins.add(new Bin(x == LAST_BIN ? LAST_BIN + "+" : "" + x, (int) Math.round(sums[x][0]), sums[x][1] / sums[x][0], sums[x][2] / sums[x][0]));
        }
        return bins;
    }
}

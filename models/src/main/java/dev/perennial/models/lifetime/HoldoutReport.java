package dev.perennial.models.lifetime;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;

/**
 * How well expected purchases met the purchases that really came, in total, per customer and by number of repeat purchases before.
 *
 * @param correlation Pearson's, 0 where one side does not vary
 */
public record HoldoutReport(double actualTotal, double expectedTotal, double meanAbsoluteError, double rootMeanSquaredError, double correlation, List<Bin> bins) {

    private static final int LAST_BIN = 7;

    /** Customers with one number of repeat purchases; the last bin takes seven and more. */
    public record Bin(String frequency, int customers, double actualMean, double expectedMean) {}

    /** Compares row by row. */
    public static HoldoutReport of(double[] frequency, double[] actual, double[] expected) {
        int n = actual.length;
        if (n == 0) throw InputRefused.because("there is nothing to compare");
        double[][] sums = new double[LAST_BIN + 1][3];
        double sumA = 0, sumE = 0, absolute = 0, squares = 0, aa = 0, ee = 0, ae = 0;
        for (int i = 0; i < n; i++) {
            double error = expected[i] - actual[i];
            absolute += Math.abs(error);
            squares += error * error;
            sumA += actual[i];
            sumE += expected[i];
            aa += actual[i] * actual[i];
            ee += expected[i] * expected[i];
            ae += actual[i] * expected[i];
            double[] bin = sums[(int) Math.min(LAST_BIN, frequency[i])];
            bin[0]++;
            bin[1] += actual[i];
            bin[2] += expected[i];
        }
        double spread = Math.sqrt((aa - sumA * sumA / n) * (ee - sumE * sumE / n));
        double correlation = spread > 0 ? (ae - sumA * sumE / n) / spread : 0;
        return new HoldoutReport(sumA, sumE, absolute / n, Math.sqrt(squares / n), correlation, bins(sums));
    }

    private static List<Bin> bins(double[][] sums) {
        List<Bin> bins = new ArrayList<>();
        for (int x = 0; x <= LAST_BIN; x++) {
            if (sums[x][0] > 0) bins.add(new Bin(x == LAST_BIN ? LAST_BIN + "+" : "" + x, (int) sums[x][0], sums[x][1] / sums[x][0], sums[x][2] / sums[x][0]));
        }
        return bins;
    }
}

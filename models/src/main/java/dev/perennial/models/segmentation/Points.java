package dev.perennial.models.segmentation;

import dev.perennial.models.table.InputRefused;
import java.util.Arrays;

/**
 * Rows of numbers to be grouped, and the two usual ways of making columns comparable.
 *
 * <p>Formula: log v, or log(1 + v) for a column with zeros; (v − mean) / deviation.
 * <p>Units: natural logarithms; deviations with n in the denominator.
 * <p>Assumes: nothing.
 * <p>Errors: refuses logarithms of negative values by row and column, and constant columns.
 * <p>Source: own, plain arithmetic.
 */
public final class Points {

    private Points() {}

    /** Logarithms of every value: log v for a column that is positive throughout, log(1 + v) for one with zeros; refuses negative values. */
    public static double[][] logged(double[][] rows, String[] names) {
        double[][] logged = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (int j = 0; j < names.length; j++) {
            boolean zeros = false;
            for (int i = 0; i < rows.length; i++) {
                if (rows[i][j] < 0) throw InputRefused.cell(i + 1, names[j], rows[i][j] + " is negative and has no logarithm");
                zeros |= rows[i][j] == 0;
            }
            for (double[] row : logged) row[j] = Math.log(zeros ? 1 + row[j] : row[j]);
        }
        return logged;
    }

    /** Columns with mean 0 and deviation 1; refuses constant columns. */
    public static double[][] standardised(double[][] rows, String[] names) {
        double[][] standardised = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (int j = 0; j < names.length; j++) {
            double mean = 0, squares = 0;
            for (double[] row : rows) mean += row[j] / rows.length;
            for (double[] row : rows) squares += (row[j] - mean) * (row[j] - mean);
            if (squares == 0) throw InputRefused.column(names[j], "is constant, so it tells nobody apart");
            double deviation = Math.sqrt(squares / rows.length);
            for (double[] row : standardised) row[j] = (row[j] - mean) / deviation;
        }
        return standardised;
    }

    static double squaredDistance(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) sum += (left[j] - right[j]) * (left[j] - right[j]);
        return sum;
    }

    static void check(double[][] rows, int k) {
        if (k < 1) throw InputRefused.because("there must be at least one group, not " + k);
        long distinct = Arrays.stream(rows).map(Arrays::hashCode).distinct().count();
        if (distinct < k) throw InputRefused.because(k + " groups need at least as many different rows; there are " + distinct);
    }
}

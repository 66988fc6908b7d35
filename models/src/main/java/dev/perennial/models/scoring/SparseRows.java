package dev.perennial.models.scoring;

import java.util.Arrays;

/** The terms of many rows, zeros left out; weight 0 is the intercept, weight t + 1 belongs to term t. */
final class SparseRows {

    private final int[] start;
    private int[] index;
    private double[] value;

    SparseRows(DesignMatrix design, int[] rows) {
        start = new int[rows.length + 1];
        index = new int[Math.max(rows.length, 1) * 4];
        value = new double[index.length];
        int[] rowIndex = new int[design.longestRow()];
        double[] rowValue = new double[design.longestRow()];
        for (int i = 0; i < rows.length; i++) {
            int n = design.fill(rows[i], rowIndex, rowValue);
            if (start[i] + n > index.length) grow(2 * (start[i] + n));
            System.arraycopy(rowIndex, 0, index, start[i], n);
            System.arraycopy(rowValue, 0, value, start[i], n);
            start[i + 1] = start[i] + n;
        }
        grow(start[rows.length]);
    }

    private void grow(int room) {
        index = Arrays.copyOf(index, room);
        value = Arrays.copyOf(value, room);
    }

    double predictor(int row, double[] weights) {
        double sum = weights[0];
        for (int at = start[row]; at < start[row + 1]; at++) sum += value[at] * weights[index[at] + 1];
        return sum;
    }

    /** Adds up the slope of the log-likelihood and answers the information. */
    double[][] information(double[] y, double[] weights, double[] slope) {
        int p = weights.length;
        double[][] information = new double[p][p];
        for (int i = 0; i < y.length; i++) {
            double probability = 1 / (1 + Math.exp(-predictor(i, weights)));
            double error = y[i] - probability;
            double w = Math.max(1e-12, probability * (1 - probability));
            slope[0] += error;
            information[0][0] += w;
            for (int at = start[i]; at < start[i + 1]; at++) {
                int j = index[at] + 1;
                double weighted = w * value[at];
                slope[j] += error * value[at];
                information[0][j] += weighted;
                for (int other = start[i]; other < start[i + 1]; other++) information[j][index[other] + 1] += weighted * value[other];
            }
        }
        for (int j = 1; j < p; j++) information[j][0] = information[0][j];
        return information;
    }
}

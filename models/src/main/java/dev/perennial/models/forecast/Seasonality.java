package dev.perennial.models.forecast;

import java.util.Arrays;

/**
 * A repeating pattern of m periods found by classical decomposition against a centred moving average: factors of mean one, or amounts of mean zero where the series is not all positive.
 *
 * <p>A series counts as seasonal when its autocorrelation at lag m passes a one-sided test at 95 % (Assimakopoulos and Nikolopoulos 2000).
 */
record Seasonality(double[] pattern, boolean multiplicative) {

    private static final double CRITICAL = 1.645;

    /** The pattern of a series, or one without effect where it is too short or not seasonal. */
    static Seasonality of(double[] y, int m) {
        return m < 2 || y.length < 3 * m || !isSeasonal(y, m) ? none() : decompose(y, m);
    }

    static Seasonality none() {
        return new Seasonality(new double[] {1}, true);
    }

    double[] remove(double[] y) {
        double[] adjusted = new double[y.length];
        for (int t = 0; t < y.length; t++) adjusted[t] = multiplicative ? y[t] / pattern[t % pattern.length] : y[t] - pattern[t % pattern.length];
        return adjusted;
    }

    /** Puts the pattern back on a value at time t, counted from the start of the series. */
    double restore(double value, int t) {
        return multiplicative ? value * pattern[t % pattern.length] : value + pattern[t % pattern.length];
    }

    private static boolean isSeasonal(double[] y, int m) {
        double mean = Arrays.stream(y).average().orElseThrow();
        double variance = 0;
        for (double each : y) variance += (each - mean) * (each - mean);
        if (variance == 0) return false;
        double squares = 0;
        double at = 0;
        for (int lag = 1; lag <= m; lag++) {
            double sum = 0;
            for (int t = lag; t < y.length; t++) sum += (y[t] - mean) * (y[t - lag] - mean);
            at = sum / variance;
            if (lag < m) squares += at * at;
        }
        return Math.abs(at) > CRITICAL * Math.sqrt((1 + 2 * squares) / y.length);
    }

    private static Seasonality decompose(double[] y, int m) {
        boolean multiplicative = Arrays.stream(y).allMatch(value -> value > 0);
        double[] sums = new double[m], counts = new double[m];
        for (int t = m / 2; t < y.length - m / 2; t++) {
            double trend = centredMean(y, t, m);
            sums[t % m] += multiplicative ? y[t] / trend : y[t] - trend;
            counts[t % m]++;
        }
        double[] pattern = new double[m];
        for (int s = 0; s < m; s++) pattern[s] = sums[s] / counts[s];
        double mean = Arrays.stream(pattern).average().orElseThrow();
        for (int s = 0; s < m; s++) pattern[s] = multiplicative ? pattern[s] / mean : pattern[s] - mean;
        boolean usable = !multiplicative || Arrays.stream(pattern).allMatch(factor -> factor > 0.01);
        return usable ? new Seasonality(pattern, multiplicative) : none();
    }

    private static double centredMean(double[] y, int t, int m) {
        double sum = 0;
        for (int k = -(m / 2); k <= m / 2; k++) {
            boolean half = m % 2 == 0 && Math.abs(k) == m / 2;
            sum += (half ? 0.5 : 1) * y[t + k];
        }
        return sum / m;
    }
}

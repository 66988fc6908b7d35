package dev.perennial.models.forecast;

import dev.perennial.models.numeric.Minimum;
import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.QuasiNewton;

/**
 * Exponential smoothing with a level and, if wanted, a damped trend: l_t = l_{t−1} + φ b_{t−1} + α e_t, b_t = φ b_{t−1} + α β e_t.
 *
 * <p>For given α, β and φ the errors are linear in the starting level and trend, so these are solved exactly and only the smoothing weights are searched for, by least squares.
 * Source: Gardner and McKenzie (1985), Management Science 31; Hyndman, Koehler, Ord and Snyder (2008).
 *
 * @param deviation standard deviation of the one-step errors
 * @param squares sum of squared one-step errors
 * @param parameters number of values fitted, for comparing kinds
 */
record Smoothing(double alpha, double beta, double phi, double level, double trend, double startLevel, double squares, double deviation, int parameters) {

    /** What the smoothing follows. */
    enum Kind { LEVEL, DAMPED_TREND }

    static Smoothing fit(double[] y, Kind kind) {
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : starts(kind)) {
            double squares = run(y, kind, start)[0];
            if (squares < least) {
                least = squares;
                best = start;
            }
        }
        Minimum found = QuasiNewton.minimise(loss(y, kind, Math.max(least, 1e-300)), logits(best), 1e-5);
        double[] weights = weights(found.point());
        double[] end = run(y, kind, weights);
        int parameters = kind == Kind.LEVEL ? 2 : 5;
        double deviation = Math.sqrt(end[0] / Math.max(1, y.length - parameters));
        return new Smoothing(weights[0], kind == Kind.LEVEL ? 0 : weights[1], kind == Kind.DAMPED_TREND ? damping(weights[2]) : 1, end[1], end[2], end[3], end[0], deviation, parameters);
    }

    double at(int h) {
        double sum = 0;
        for (int k = 1; k <= h; k++) sum += Math.pow(phi, k);
        return level + trend * sum;
    }

    /** Standard deviation of the error h periods ahead. */
    double deviationAt(int h) {
        double variance = 1;
        for (int j = 1; j < h; j++) {
            double sum = 0;
            for (int k = 1; k <= j; k++) sum += Math.pow(phi, k);
            double weight = alpha * (1 + beta * sum);
            variance += weight * weight;
        }
        return deviation * Math.sqrt(variance);
    }

    /** Akaike's criterion corrected for short series: the smaller, the better kept. */
    double criterion(int n) {
        double k = parameters + 1;
        double correction = n - k - 1 > 0 ? 2 * k * (k + 1) / (n - k - 1) : 1e6;
        return n * Math.log(Math.max(squares, 1e-300) / n) + 2 * k + correction;
    }

    private static double[][] starts(Kind kind) {
        double[] alphas = {0.1, 0.3, 0.6, 0.9};
        if (kind == Kind.LEVEL) {
            double[][] starts = new double[alphas.length][];
            for (int i = 0; i < alphas.length; i++) starts[i] = new double[] {alphas[i]};
            return starts;
        }
        double[] betas = {0.02, 0.2, 0.6};
        double[] dampings = {0.2, 0.8};
        double[][] starts = new double[alphas.length * betas.length * dampings.length][];
        int at = 0;
        for (double alpha : alphas) for (double beta : betas) for (double damping : dampings) starts[at++] = new double[] {alpha, beta, damping};
        return starts;
    }

    private static Objective loss(double[] y, Kind kind, double scale) {
        return Objective.withoutGradient(logits -> {
            for (double logit : logits) if (Math.abs(logit) > 12) return Double.POSITIVE_INFINITY;
            return run(y, kind, weights(logits))[0] / scale;
        });
    }

    private static double[] logits(double[] weights) {
        return java.util.Arrays.stream(weights).map(weight -> Math.log(weight / (1 - weight))).toArray();
    }

    private static double[] weights(double[] logits) {
        return java.util.Arrays.stream(logits).map(logit -> 1 / (1 + Math.exp(-logit))).toArray();
    }

    /** Damping is kept between 0.8 and 0.98: a trend that stops at once is no trend, and one that never stops is too bold. */
    private static double damping(double weight) {
        return 0.8 + 0.18 * weight;
    }

    /** Squared errors, last level, last trend and first level at the best start for these weights. */
    private static double[] run(double[] y, Kind kind, double[] weights) {
        double alpha = weights[0];
        double beta = kind == Kind.LEVEL ? 0 : weights[1];
        double phi = kind == Kind.DAMPED_TREND ? damping(weights[2]) : 1;
        double level = 0, trend = 0, byLevelL = 1, byLevelT = 0, byTrendL = 0, byTrendT = kind == Kind.LEVEL ? 0 : 1;
        double ll = 0, lt = 0, tt = 0, le = 0, te = 0, ee = 0;
        for (double value : y) {
            double error = value - level - phi * trend;
            double errorByLevel = -(byLevelL + phi * byLevelT);
            double errorByTrend = -(byTrendL + phi * byTrendT);
            ll += errorByLevel * errorByLevel;
            lt += errorByLevel * errorByTrend;
            tt += errorByTrend * errorByTrend;
            le += errorByLevel * error;
            te += errorByTrend * error;
            ee += error * error;
            level += phi * trend + alpha * error;
            trend = phi * trend + alpha * beta * error;
            byLevelL += phi * byLevelT + alpha * errorByLevel;
            byLevelT = phi * byLevelT + alpha * beta * errorByLevel;
            byTrendL += phi * byTrendT + alpha * errorByTrend;
            byTrendT = phi * byTrendT + alpha * beta * errorByTrend;
        }
        double determinant = ll * tt - lt * lt;
        boolean sloped = kind != Kind.LEVEL && determinant > 1e-12 * ll * tt;
        double firstLevel = sloped ? (lt * te - tt * le) / determinant : -le / ll;
        double firstTrend = sloped ? (lt * le - ll * te) / determinant : 0;
        double squares = ee + firstLevel * le + firstTrend * te;
        return new double[] {Math.max(0, squares), level + byLevelL * firstLevel + byTrendL * firstTrend, trend + byLevelT * firstLevel + byTrendT * firstTrend, firstLevel};
    }
}

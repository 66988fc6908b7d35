package dev.perennial.models.forecast;

/**
 * Expected values of the coming periods with the bounds that should hold the real ones at the level asked for.
 *
 * <p>Formula: bounds = mean ± z · deviation of the error h periods ahead; the middle of two forecasts keeps the wider interval.
 * <p>Units: the unit of the series; element h − 1 belongs to the h-th period ahead.
 * <p>Assumes: errors are normal and independent.
 * <p>Errors: none.
 * <p>Source: that of the method it comes from.
 */
public record Forecast(double[] mean, double[] lower, double[] upper) {

    static Forecast withErrors(double[] mean, double[] deviation, double z) {
        double[] lower = new double[mean.length], upper = new double[mean.length];
        for (int h = 0; h < mean.length; h++) {
            lower[h] = mean[h] - z * deviation[h];
            upper[h] = mean[h] + z * deviation[h];
        }
        return new Forecast(mean, lower, upper);
    }

    /** The middle of two forecasts, with the wider of their intervals around it. */
    static Forecast between(Forecast left, Forecast right) {
        int n = left.mean.length;
        double[] mean = new double[n], lower = new double[n], upper = new double[n];
        for (int h = 0; h < n; h++) {
            mean[h] = (left.mean[h] + right.mean[h]) / 2;
            lower[h] = mean[h] - Math.max(left.mean[h] - left.lower[h], right.mean[h] - right.lower[h]);
            upper[h] = mean[h] + Math.max(left.upper[h] - left.mean[h], right.upper[h] - right.mean[h]);
        }
        return new Forecast(mean, lower, upper);
    }
}

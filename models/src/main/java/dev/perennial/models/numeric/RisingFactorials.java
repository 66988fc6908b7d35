package dev.perennial.models.numeric;

/**
 * Logarithms of rising factorials for many k at once, with their slopes: plain sums instead of special functions.
 *
 * <p>Formula: log Γ(base + k) − log Γ(base) = Σ_{i&lt;k} log(base + i); its derivative by the base Σ_{i&lt;k} 1/(base + i).
 * <p>Units: natural logarithms.
 * <p>Assumes: base above 0.
 * <p>Errors: none.
 * <p>Source: own, plain arithmetic.
 */
public final class RisingFactorials {

    private final double[] logs;
    private final double[] slopes;

    /** Prepares all k up to the highest. */
    public RisingFactorials(double base, int highest) {
        logs = new double[highest + 1];
        slopes = new double[highest + 1];
        for (int k = 0; k < highest; k++) {
            logs[k + 1] = logs[k] + Math.log(base + k);
            slopes[k + 1] = slopes[k] + 1 / (base + k);
        }
    }

    public double log(int k) {
        return logs[k];
    }

    public double slope(int k) {
        return slopes[k];
    }
}

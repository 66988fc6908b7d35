package dev.perennial.models.numeric;

/** log Γ(base + k) − log Γ(base) for k = 0, 1, …, with its derivative by the base: plain sums instead of special functions. */
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

package dev.perennial.models.numeric;

/**
 * The Gauss hypergeometric function and the incomplete gamma function where the models need them, in forms that neither overflow nor cancel.
 *
 * <p>Formula: ₂F₁(a, b; c; z) = Σ_k (a)_k (b)_k / (c)_k · z^k / k! for 0 ≤ z &lt; 1; ₂F₁(1, b; c; z) by Gauss' continued fraction; e^z Γ(a, z) by Legendre's.
 * <p>Units: pure numbers.
 * <p>Assumes: arguments in the ranges each method names.
 * <p>Errors: none: after two million terms the sum so far is answered.
 * <p>Source: Abramowitz and Stegun (1964), chapters 6 and 15; Lentz (1976) for the evaluation.
 */
public final class Hypergeometric {

    private static final int MOST_TERMS = 2_000_000;

    private Hypergeometric() {}

    /** ₂F₁(a, b; c; z) by its series; meant for arguments already transformed so that the terms shrink. */
    public static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int k = 0; k < MOST_TERMS; k++) {
            double ratio = (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
            term *= ratio;
            sum += term;
            if (term == 0 || Math.abs(term) < 1e-16 * Math.abs(sum) * (1 - z) && Math.abs(ratio) < 1) break;
        }
        return sum;
    }

    /** log ₂F₁(a, b; c; z) for positive a, b and c, whose terms may grow beyond all bounds before they shrink. */
    public static double logSeries(double a, double b, double c, double z) {
        double term = 1, sum = 1, offset = 0;
        for (int k = 0; k < MOST_TERMS; k++) {
            double ratio = (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
            term *= ratio;
            sum += term;
            if (sum > 1e200) {
                term /= sum;
                offset += Math.log(sum);
                sum = 1;
            }
            if (ratio < 1 && term < 1e-16 * sum * (1 - ratio)) break;
        }
        return offset + Math.log(sum);
    }

    /** ₂F₁(1, b; c; z) for c &gt; b &gt; 0 by Gauss' continued fraction, which stays quick as z nears 1 (Abramowitz and Stegun 15; modified Lentz evaluation). */
    public static double withOne(double b, double c, double z) {
        double value = 1;
        double upper = 1;
        double lower = 0;
        for (int k = 1; k < 100_000; k++) {
            int n = k / 2;
            double coefficient = k % 2 == 1
                    ? -z * (b + n) * (c - 1 + n) / ((c + 2 * n - 1) * (c + 2 * n))
                    : -z * n * (c - b + n - 1) / ((c + 2 * n - 2) * (c + 2 * n - 1));
            lower = 1 / (1 + coefficient * lower);
            upper = 1 + coefficient / upper;
            double change = upper * lower;
            value *= change;
            if (Math.abs(change - 1) < 1e-15) break;
        }
        return 1 / value;
    }

    /** e^z Γ(a, z), the scaled upper incomplete gamma function for z &gt; 0 and any real a (Legendre's continued fraction). */
    public static double scaledUpperGamma(double a, double z) {
        double start = z + 1 - a;
        double value = start == 0 ? 1e-300 : start;
        double upper = value;
        double lower = 0;
        for (int k = 1; k < MOST_TERMS; k++) {
            double coefficient = -k * (k - a);
            double next = start + 2 * k;
            lower = 1 / nonZero(next + coefficient * lower);
            upper = nonZero(next + coefficient / upper);
            double change = upper * lower;
            value *= change;
            if (Math.abs(change - 1) < 1e-15) break;
        }
        return Math.pow(z, a) / value;
    }

    private static double nonZero(double value) {
        return value == 0 ? 1e-300 : value;
    }
}

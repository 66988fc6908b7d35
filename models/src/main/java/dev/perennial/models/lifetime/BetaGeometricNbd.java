package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.numeric.Hypergeometric;
import dev.perennial.models.numeric.LogSpace;
import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.PositiveFit;
import dev.perennial.models.numeric.RisingFactorials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * BG/NBD and MBG/NBD: purchases are Poisson with a Gamma(r, α) rate, and after each purchase the customer leaves with a Beta(a, b) probability. In BG/NBD a customer without repeat purchase is alive for certain.
 *
 * <p>Formula: with k = x for BG/NBD and k = x + 1 for MBG/NBD (where a customer may also leave at once), L = Γ(r+x) α^r / Γ(r) · [ B(a,b+k)/B(a,b) (α+T)^−(r+x) + 1{k&gt;0} B(a+1,b+k−1)/B(a,b) (α+t_x)^−(r+x) ];
 * expectations by Euler's transformation of ₂F₁, so hundreds of purchases do not overflow.
 * <p>Units: times and 1/rate in the unit of the customer base (days or weeks); expectations in purchases.
 * <p>Assumes: rate and chance of leaving differ between customers, are independent of each other and do not change; no season.
 * <p>Errors: none of its own: {@link CustomerBase} refuses what cannot be; a likelihood that is nowhere finite is refused.
 * <p>Source: Fader, Hardie and Lee (2005), "Counting your customers the easy way", Marketing Science 24; Batislam, Denizel and Filiztekin (2007), IJRM 24.
 */
public record BetaGeometricNbd(Leaving leaving, double r, double alpha, double a, double b) implements PurchaseModel {

    /** From when on a customer may leave: after a repeat purchase (BG/NBD) or already after the first purchase (MBG/NBD). */
    public enum Leaving { AFTER_REPEAT_PURCHASE, AFTER_ANY_PURCHASE }

    private static final List<String> NAMES = List.of("r", "alpha", "a", "b");

    /** Finds the parameters of highest likelihood. */
    public static Fitted<BetaGeometricNbd> fit(Leaving leaving, CustomerBase base) {
        Objective likelihood = new BetaGeometricLikelihood(base, shift(leaving));
        double time = base.meanAge();
        return PositiveFit.maximise(NAMES, likelihood, base.customers,
                List.of(new double[] {0.5, 0.2 * time, 1, 2}), found -> new BetaGeometricNbd(leaving, found[0], found[1], found[2], found[3]));
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("r", r);
        named.put("alpha", alpha);
        named.put("a", a);
        named.put("b", b);
        return named;
    }

    @Override
    public double logLikelihood(int x, double tx, double age) {
        int k = x + shift(leaving);
        double common = rise(r, x) + r * Math.log(alpha) + rise(b, k) - rise(a + b, k);
        double alive = -(r + x) * Math.log(alpha + age);
        return common + (k == 0 ? alive : LogSpace.sum(alive, Math.log(a / (b + k - 1)) - (r + x) * Math.log(alpha + tx)));
    }

    @Override
    public double pAlive(int x, double tx, double age) {
        int k = x + shift(leaving);
        return k == 0 ? 1 : 1 / (1 + a / (b + k - 1) * Math.exp((r + x) * Math.log((alpha + age) / (alpha + tx))));
    }

    @Override
    public double expectedPurchases(double t, int x, double tx, double age) {
        return pAlive(x, tx, age) * whileAlive(t, x, age);
    }

    @Override
    public double expectedPurchases(double t) {
        return expectedPurchases(t, 0, 0, 0);
    }

    /** Probability that a new customer makes exactly x repeat purchases within t. */
    public double probability(int x, double t) {
        int k = x + shift(leaving);
        double stays = Math.exp(rise(b, k) - rise(a + b, k)) * negativeBinomial(x, t);
        if (k == 0) return stays;

        double earlier = 0;
        for (int j = 0; j < x; j++) earlier += negativeBinomial(j, t);
        double left = Math.exp(Math.log(a) + rise(b, k - 1) - rise(a + b, k));
        return stays + left * Math.max(0, 1 - earlier);
    }

    private double negativeBinomial(int x, double t) {
        if (t == 0) return x == 0 ? 1 : 0;
        return Math.exp(rise(r, x) - Gamma.logGamma(x + 1) + r * Math.log(alpha / (alpha + t)) + x * Math.log(t / (alpha + t)));
    }

    /** The expectation has a removable gap at a = 1 (and at a + b = 1 before any purchase): there it is the mean of its two sides. */
    private double whileAlive(double t, int x, double age) {
        double gap = 1e-5;
        if (Math.abs(a - 1) < gap) return (whileAlive(t, x, age, a + gap, b) + whileAlive(t, x, age, a - gap, b)) / 2;
        if (Math.abs(a + b + x + shift(leaving) - 1) < gap) return (whileAlive(t, x, age, a, b + gap) + whileAlive(t, x, age, a, b - gap)) / 2;
        return whileAlive(t, x, age, a, b);
    }

    private double whileAlive(double t, int x, double age, double a, double b) {
        int shift = shift(leaving);
        double z = t / (alpha + age + t);
        double c = a + b + x + shift - 1;
        double first = a + b + shift - 1 - r;
        double shrink = (a - 1) * Math.log1p(-z);
        boolean growing = first > 0 && a > 1 && c > 0;
        return c / (a - 1) * (growing ? -Math.expm1(shrink + Hypergeometric.logSeries(first, a - 1, c, z)) : 1 - Math.exp(shrink) * Hypergeometric.series(first, a - 1, c, z));
    }

    private static int shift(Leaving leaving) {
        return switch (leaving) {
            case AFTER_REPEAT_PURCHASE -> 0;
            case AFTER_ANY_PURCHASE -> 1;
        };
    }

    private static double rise(double base, int k) {
        return k < 64 ? new RisingFactorials(base, k).log(k) : Gamma.logGamma(base + k) - Gamma.logGamma(base);
    }
}

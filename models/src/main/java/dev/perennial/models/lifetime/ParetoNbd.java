package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.numeric.Hypergeometric;
import dev.perennial.models.numeric.LogSpace;
import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.PositiveFit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Pareto/NBD: purchases are Poisson with a Gamma(r, α) rate, lifetimes are exponential with a Gamma(s, β) rate.
 *
 * <p>Formula: L = Γ(r+x) α^r β^s / Γ(r) · [ (α+T)^−(r+x) (β+T)^−s + s/(r+s+x) · A₀ ], where A₀ is a difference of two ₂F₁ terms; Euler's transformation turns both into ₂F₁(1, ·; r+s+x+1; z) with positive terms,
 * taken by a continued fraction in log space, so long and dense histories stay finite.
 * <p>Units: times in the unit of the customer base (days or weeks); expectations in purchases; the discount of DERT per unit of time.
 * <p>Assumes: rate and lifetime differ between customers, are independent of each other; customers may leave at any time; no season.
 * <p>Errors: none of its own: {@link CustomerBase} refuses what cannot be; a likelihood that is nowhere finite is refused.
 * <p>Source: Schmittlein, Morrison and Colombo (1987), Management Science 33; Fader and Hardie, "A note on deriving the Pareto/NBD model" (2005) and on DERT (2007).
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    private static final List<String> NAMES = List.of("r", "alpha", "s", "beta");

    /** Finds the parameters of highest likelihood. */
    public static Fitted<ParetoNbd> fit(CustomerBase base) {
        Objective likelihood = Objective.withoutGradient(p -> of(p).logLikelihood(base));
        double time = base.meanAge();
        return PositiveFit.maximise(NAMES, likelihood, base.customers, List.of(new double[] {0.6, 0.3 * time, 0.6, 0.3 * time}), ParetoNbd::of);
    }

    private static ParetoNbd of(double[] found) {
        return new ParetoNbd(found[0], found[1], found[2], found[3]);
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("r", r);
        named.put("alpha", alpha);
        named.put("s", s);
        named.put("beta", beta);
        return named;
    }

    @Override
    public double logLikelihood(int x, double tx, double age) {
        return Gamma.logGamma(r + x) - Gamma.logGamma(r) + r * Math.log(alpha) + s * Math.log(beta)
                + LogSpace.sum(alive(x, age), Math.log(s / (r + s + x)) + logA0(x, tx, age));
    }

    @Override
    public double pAlive(int x, double tx, double age) {
        return 1 / (1 + Math.exp(Math.log(s / (r + s + x)) + logA0(x, tx, age) - alive(x, age)));
    }

    @Override
    public double expectedPurchases(double t, int x, double tx, double age) {
        return (r + x) * (beta + age) / (alpha + age) * lifetimeShare(t / (beta + age)) * pAlive(x, tx, age);
    }

    @Override
    public double expectedPurchases(double t) {
        return r * beta / alpha * lifetimeShare(t / beta);
    }

    /**
     * Discounted expected residual transactions: all future purchases of the customer, discounted continuously.
     *
     * @param rate discount per unit of time, above 0
     */
    public double discountedResidualTransactions(double rate, int x, double tx, double age) {
        double z = rate * (beta + age);
        double tricomi = Hypergeometric.scaledUpperGamma(1 - s, z);
        double log = r * Math.log(alpha) + s * Math.log(beta) + Gamma.logGamma(r + x + 1) - Gamma.logGamma(r) + (s - 1) * Math.log(rate)
                + Math.log(tricomi) - (r + x + 1) * Math.log(alpha + age) - logLikelihood(x, tx, age);
        return Math.exp(log);
    }

    private double logLikelihood(CustomerBase base) {
        double each = s * Math.log(beta) + r * Math.log(alpha) - Gamma.logGamma(r);
        return each * base.customers + IntStream.range(0, base.x.length).parallel().mapToDouble(i -> {
            int x = base.x[i];
            return base.weight[i] * (Gamma.logGamma(r + x) + LogSpace.sum(alive(x, base.age[i]), Math.log(s / (r + s + x)) + logA0(x, base.tx[i], base.age[i])));
        }).sum();
    }

    private double alive(int x, double age) {
        return -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    }

    private double logA0(int x, double tx, double age) {
        return tx == age ? Double.NEGATIVE_INFINITY : LogSpace.difference(logTerm(x, tx), logTerm(x, age));
    }

    private double logTerm(int x, double time) {
        double fromAlpha = alpha + time;
        double fromBeta = beta + time;
        double c = r + s + x + 1;
        return alpha >= beta
                ? -(r + x) * Math.log(fromAlpha) - s * Math.log(fromBeta) + Math.log(Hypergeometric.withOne(r + x, c, (alpha - beta) / fromAlpha))
                : -(r + x - 1) * Math.log(fromAlpha) - (s + 1) * Math.log(fromBeta) + Math.log(Hypergeometric.withOne(s + 1, c, (beta - alpha) / fromBeta));
    }

    /** (1 − (1+u)^(1−s)) / (s − 1), whose value at s = 1 is log(1+u). */
    private double lifetimeShare(double u) {
        double power = (1 - s) * Math.log1p(u);
        return Math.abs(s - 1) < 1e-12 ? Math.log1p(u) : Math.expm1(power) / (1 - s);
    }
}

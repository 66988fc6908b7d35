package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.numeric.LogSpace;
import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.PositiveFit;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * BG/BB: in each of n occasions a living customer buys with a Beta(α, β) probability, and leaves at the start of an occasion with a Beta(γ, δ) probability.
 *
 * <p>Formula: L = B(α+x,β+n−x)/B(α,β) · B(γ,δ+n)/B(γ,δ) + Σ_{i=0}^{n−t_x−1} B(α+x,β+t_x−x+i)/B(α,β) · B(γ+1,δ+t_x+i)/B(γ,δ).
 * <p>Units: time counts occasions, such as years; x and expectations count purchases.
 * <p>Assumes: at most one purchase an occasion; buying and leaving are independent of each other and differ between customers, not over time.
 * <p>Errors: refuses, by row and column, histories that cannot be; fewer than two customers; nobody who bought.
 * <p>Source: Fader, Hardie and Shang (2010), "Customer-base analysis in a discrete-time noncontractual setting", Marketing Science 29.
 */
public record BetaGeometricBetaBernoulli(double alpha, double beta, double gamma, double delta) {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");

    /** Fits to customers with x purchases in n occasions, the last one at occasion t_x; equal histories may be given once with a weight. */
    public static Fitted<BetaGeometricBetaBernoulli> fit(int[] x, int[] tx, int[] n, double[] weight) {
        for (int i = 0; i < x.length; i++) {
            if (n[i] < 1 || n[i] > 10_000) throw InputRefused.cell(i + 1, "periods", n[i] + " is not a count of occasions");
            if (tx[i] < 0 || tx[i] > n[i]) throw InputRefused.cell(i + 1, "recency", tx[i] + " does not lie between 0 and " + n[i] + " occasions");
            if (x[i] < 0 || x[i] > tx[i] || (x[i] == 0) != (tx[i] == 0)) throw InputRefused.cell(i + 1, "frequency", x[i] + " purchases do not fit a last one at occasion " + tx[i]);
            if (!(weight[i] >= 0)) throw InputRefused.cell(i + 1, "weight", weight[i] + " is negative");
        }
        double customers = Arrays.stream(weight).sum();
        if (customers < 2) throw InputRefused.because("one customer is no customer base: at least two are needed");
        if (Arrays.stream(x).max().orElse(0) == 0) throw InputRefused.column("frequency", "nobody has bought again, so nothing can be learnt about repeat purchases");

        Objective likelihood = Objective.withoutGradient(new DiscreteLikelihood(x, tx, n, weight)::at);
        return PositiveFit.maximise(NAMES, likelihood, customers, List.of(new double[] {1, 1, 1, 2}, new double[] {1, 0.7, 0.6, 3}), BetaGeometricBetaBernoulli::of);
    }

    private static BetaGeometricBetaBernoulli of(double[] found) {
        return new BetaGeometricBetaBernoulli(found[0], found[1], found[2], found[3]);
    }

    /** The parameters by their usual names. */
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("alpha", alpha);
        named.put("beta", beta);
        named.put("gamma", gamma);
        named.put("delta", delta);
        return named;
    }

    /** Log of the likelihood of one customer's history. */
    public double logLikelihood(int x, int tx, int n) {
        double log = buys(x, n) + stays(n);
        for (int i = 0; i < n - tx; i++) log = LogSpace.sum(log, buys(x, tx + i) + leaves(tx + i));
        return log;
    }

    /** Probability that the customer is still there for the next occasion. */
    public double pAlive(int x, int tx, int n) {
        return Math.exp(buys(x, n) + logBeta(gamma, delta + n + 1) - logBeta(gamma, delta) - logLikelihood(x, tx, n));
    }

    /** Expected purchases of a new customer in n occasions. */
    public double expectedPurchases(double n) {
        return alpha / (alpha + beta) * presence(0, n);
    }

    /** Expected purchases in the next occasions of a customer with this history. */
    public double expectedPurchases(double next, int x, int tx, int n) {
        double buys = logBeta(alpha + x + 1, beta + n - x) - logBeta(alpha, beta);
        return Math.exp(buys - logLikelihood(x, tx, n)) * presence(n, n + next);
    }

    /** Probability that a new customer makes exactly x purchases in n occasions. */
    public double probability(int x, int n) {
        double sum = Math.exp(logChoose(n, x) + buys(x, n) + stays(n));
        for (int i = x; i < n; i++) sum += Math.exp(logChoose(i, x) + buys(x, i) + leaves(i));
        return sum;
    }

    /** Σ_{i=from+1}^{to} B(γ, δ+i) / B(γ, δ), in closed form; its value at γ = 1 is a limit. */
    private double presence(double from, double to) {
        double g = Math.abs(gamma - 1) < 1e-7 ? 1 + 1e-7 : gamma;
        return (stillThere(g, from + 1) * (g + delta + from) - stillThere(g, to + 1) * (g + delta + to)) / (g - 1);
    }

    /** B(g, δ+i) / B(g, δ); the ratio stays finite where both are too small to be told from 0. */
    private double stillThere(double g, double i) {
        return Math.exp(logBeta(g, delta + i) - logBeta(g, delta));
    }

    private double buys(int x, int n) {
        return logBeta(alpha + x, beta + n - x) - logBeta(alpha, beta);
    }

    private double stays(int n) {
        return logBeta(gamma, delta + n) - logBeta(gamma, delta);
    }

    private double leaves(int n) {
        return logBeta(gamma + 1, delta + n) - logBeta(gamma, delta);
    }

    private static double logBeta(double a, double b) {
        return Beta.logBeta(a, b);
    }

    private static double logChoose(int n, int x) {
        return Gamma.logGamma(n + 1) - Gamma.logGamma(x + 1) - Gamma.logGamma(n - x + 1);
    }
}

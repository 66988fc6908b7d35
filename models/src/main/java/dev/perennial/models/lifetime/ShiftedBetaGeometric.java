package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.numeric.Hypergeometric;
import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.PositiveFit;
import dev.perennial.models.table.InputRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Beta;

/**
 * Contractual retention: at each renewal a customer leaves with a Beta(α, β) probability of her own, so the retention rate of a cohort rises although nobody grows more loyal.
 *
 * <p>Formula: S(t) = B(α, β+t)/B(α, β); retention in period t is (β+t−1)/(α+β+t−1); DERL = Σ_k S(n+1+k)/S(n) / (1 + d)^k.
 * <p>Units: time counts renewals, survivors customers, DERL periods.
 * <p>Assumes: everybody starts together, leaving is seen, and each customer's chance stays the same.
 * <p>Errors: refuses, by row, survivors that are negative or grow; fewer than three; a cohort nobody has left; a discount of 0 or less.
 * <p>Source: Fader and Hardie (2007), "How to project customer retention", JIM 21; (2010), "Customer-base valuation in a contractual setting", Marketing Science 29.
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

    /** Fits to the customers left at time 0, 1, 2, …: a series that never rises. */
    public static Fitted<ShiftedBetaGeometric> fit(double[] survivors) {
        if (survivors.length < 3) throw InputRefused.column("survivors", "needs at least the start and two periods");
        for (int t = 0; t < survivors.length; t++) {
            if (!(survivors[t] >= 0)) throw InputRefused.cell(t + 1, "survivors", survivors[t] + " is negative");
            if (t > 0 && survivors[t] > survivors[t - 1]) throw InputRefused.cell(t + 1, "survivors", survivors[t] + " is more than in the period before");
        }
        if (survivors[0] == survivors[survivors.length - 1]) throw InputRefused.column("survivors", "nobody has left, so nothing can be learnt about leaving");

        Objective likelihood = Objective.withoutGradient(point -> of(point).logLikelihood(survivors));
        return PositiveFit.maximise(List.of("alpha", "beta"), likelihood, survivors[0], List.of(new double[] {1, 3}), ShiftedBetaGeometric::of);
    }

    private static ShiftedBetaGeometric of(double[] found) {
        return new ShiftedBetaGeometric(found[0], found[1]);
    }

    /** The parameters by their usual names. */
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("alpha", alpha);
        named.put("beta", beta);
        return named;
    }

    /** Log-likelihood of a cohort by the customers left at each time. */
    public double logLikelihood(double[] survivors) {
        double sum = 0;
        int last = survivors.length - 1;
        for (int t = 1; t <= last; t++) {
            double left = survivors[t - 1] - survivors[t];
            if (left > 0) sum += left * (Beta.logBeta(alpha + 1, beta + t - 1) - Beta.logBeta(alpha, beta));
        }
        return sum + survivors[last] * Math.log(survival(last));
    }

    /** Share of the cohort left after t renewals. */
    public double survival(double t) {
        return Math.exp(Beta.logBeta(alpha, beta + t) - Beta.logBeta(alpha, beta));
    }

    /** Share of the customers of period t − 1 who stay for period t. */
    public double retention(int t) {
        return (beta + t - 1) / (alpha + beta + t - 1);
    }

    /**
     * Discounted expected residual lifetime of a customer who is about to decide on her next renewal, in periods.
     *
     * @param renewals renewals already made
     * @param discount discount per period, above 0
     */
    public double residualLifetime(int renewals, double discount) {
        if (!(discount > 0)) throw InputRefused.because("the discount must be above 0, not " + discount);
        return (beta + renewals) / (alpha + beta + renewals) * Hypergeometric.withOne(beta + renewals + 1, alpha + beta + renewals + 1, 1 / (1 + discount));
    }
}

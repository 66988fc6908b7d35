package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.Fitted;
import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.PositiveFit;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Spend per purchase: a customer's purchases are Gamma(p, ν) around her own mean, and ν is Gamma(q, v) over customers.
 *
 * <p>Formula: expected mean spend after x purchases of mean m: p (v + x m) / (p x + q − 1), for a new customer p v / (q − 1).
 * <p>Units: money in the unit it came in; x in purchases.
 * <p>Assumes: spend does not depend on how often a customer buys, nor on time.
 * <p>Errors: refuses, by row and column, counts and amounts that are not positive; fewer than two customers; the same spend for everybody; q so small (q ≤ 1) that a mean does not exist.
 * <p>Source: Fader and Hardie (2013), "The Gamma-Gamma model of monetary value".
 */
public record GammaGamma(double p, double q, double v) {

    /** Fits to customers with at least one repeat purchase of positive mean value, each counting once. */
    public static Fitted<GammaGamma> fit(double[] frequency, double[] meanValue) {
        double[] ones = new double[frequency.length];
        Arrays.fill(ones, 1);
        return fit(frequency, meanValue, ones);
    }

    /** Fits to customers with weights. */
    public static Fitted<GammaGamma> fit(double[] frequency, double[] meanValue, double[] weight) {
        if (frequency.length < 2) throw InputRefused.because("spend needs at least two customers with repeat purchases of positive value");
        for (int i = 0; i < frequency.length; i++) {
            if (!(frequency[i] > 0)) throw InputRefused.cell(i + 1, "frequency", frequency[i] + " is not a positive count");
            if (!(meanValue[i] > 0)) throw InputRefused.cell(i + 1, "monetary_value", meanValue[i] + " is not a positive amount");
            if (!(weight[i] > 0)) throw InputRefused.cell(i + 1, "weight", weight[i] + " is not above 0");
        }
        if (IntStream.range(1, frequency.length).allMatch(i -> meanValue[i] == meanValue[0])) throw InputRefused.column("monetary_value", "is the same for everybody, so spend does not vary and needs no model");

        double mean = Arrays.stream(meanValue).average().orElseThrow();
        return PositiveFit.maximise(List.of("p", "q", "v"), likelihood(frequency, meanValue, weight), Arrays.stream(weight).sum(), List.of(new double[] {3, 3, mean}), found -> new GammaGamma(found[0], found[1], found[2]));
    }

    /** Expected mean spend of a customer with x purchases of mean value m; with x = 0 that of a new customer. */
    public double expectedSpend(double x, double mean) {
        if (p * x + q <= 1) throw InputRefused.because("the fitted spread of spend (q = " + q + ") is so wide that a mean does not exist");
        return p * (v + x * mean) / (p * x + q - 1);
    }

    /** The parameters by their usual names. */
    public Map<String, Double> parameters() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("p", p);
        named.put("q", q);
        named.put("v", v);
        return named;
    }

    private static Objective likelihood(double[] frequency, double[] meanValue, double[] weight) {
        double n = Arrays.stream(weight).sum();
        return (point, gradient) -> {
            double p = point[0], q = point[1], v = point[2];
            double sum = 0;
            double[] slope = new double[3];
            for (int i = 0; i < frequency.length; i++) {
                double px = p * frequency[i];
                double total = frequency[i] * meanValue[i];
                double logTotal = Math.log(total);
                double logAll = Math.log(total + v);
                sum += weight[i] * (Gamma.logGamma(px + q) - Gamma.logGamma(px) + px * logTotal - Math.log(meanValue[i]) - (px + q) * logAll);
                if (gradient == null) continue;
                double digamma = Gamma.digamma(px + q);
                slope[0] += weight[i] * frequency[i] * (digamma - Gamma.digamma(px) + logTotal - logAll);
                slope[1] += weight[i] * (digamma - logAll);
                slope[2] -= weight[i] * (px + q) / (total + v);
            }
            if (gradient != null) {
                gradient[0] = slope[0];
                gradient[1] = slope[1] + n * (Math.log(v) - Gamma.digamma(q));
                gradient[2] = slope[2] + n * q / v;
            }
            return sum + n * (q * Math.log(v) - Gamma.logGamma(q));
        };
    }
}

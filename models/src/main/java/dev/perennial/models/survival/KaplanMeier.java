package dev.perennial.models.survival;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Kaplan–Meier: the share still there at each time, from durations of which some ended without the event (censored).
 *
 * <p>Formula: S(t) = Π (1 − d_i / n_i) over event times up to t; bands are Greenwood's on the log(−log S) scale, so they stay between 0 and 1.
 * <p>Units: times in the unit of the durations, survival a share, medians in time.
 * <p>Assumes: censoring is unrelated to the event.
 * <p>Errors: refuses no durations, negative ones by row, and a confidence outside 0 to 1.
 * <p>Source: Kaplan and Meier (1958), JASA 53; Kalbfleisch and Prentice (1980), "The Statistical Analysis of Failure Time Data".
 */
public final class KaplanMeier {

    private final List<Step> steps;

    private KaplanMeier(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The curve just after one time: how many were at risk, how many had the event or were censored then. */
    public record Step(double time, double atRisk, double events, double censored, double survival, double lower, double upper) {}

    /**
     * Estimates the curve.
     *
     * @param event true where the event was seen, false where observation just ended
     * @param confidence of the bands, such as 0.95
     */
    public static KaplanMeier of(double[] duration, boolean[] event, double confidence) {
        check(duration);
        if (!(confidence > 0 && confidence < 1)) throw InputRefused.because("the confidence must lie between 0 and 1, not " + confidence);
        int[] order = IntStream.range(0, duration.length).boxed().sorted((i, j) -> Double.compare(duration[i], duration[j])).mapToInt(i -> i).toArray();
        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (int i = 0; i < order.length; ) {
            double time = duration[order[i]];
            double atRisk = order.length - i;
            double events = 0, censored = 0;
            for (; i < order.length && duration[order[i]] == time; i++) {
                if (event[order[i]]) events++;
                else censored++;
            }
            survival *= 1 - events / atRisk;
            if (events > 0 && events < atRisk) greenwood += events / (atRisk * (atRisk - events));
            double[] band = band(survival, greenwood, z);
            steps.add(new Step(time, atRisk, events, censored, survival, band[0], band[1]));
        }
        return new KaplanMeier(steps);
    }

    /** The curve at every time seen. */
    public List<Step> steps() {
        return steps;
    }

    /** Share still there just after time t. */
    public double survival(double t) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() > t) break;
            survival = step.survival();
        }
        return survival;
    }

    /** The first time at which half or fewer are left; infinite when more than half are left at the end. */
    public double median() {
        for (Step step : steps) if (step.survival() <= 0.5 + 1e-12) return step.time();
        return Double.POSITIVE_INFINITY;
    }

    static void check(double[] duration) {
        if (duration.length == 0) throw InputRefused.because("there are no durations");
        for (int i = 0; i < duration.length; i++) if (!(duration[i] >= 0)) throw InputRefused.cell(i + 1, "duration", duration[i] + " is negative");
    }

    private static double[] band(double survival, double greenwood, double z) {
        if (survival >= 1) return new double[] {1, 1};
        if (survival <= 0) return new double[] {0, 0};
        double log = Math.log(survival);
        double spread = z * Math.sqrt(greenwood) / Math.abs(log);
        return new double[] {Math.exp(log * Math.exp(spread)), Math.exp(log * Math.exp(-spread))};
    }
}

package dev.perennial.models.satisfaction;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;

/**
 * One figure from several measures; a measure without value gives its weight to the others.
 *
 * <p>Formula: Σ weight × points / 100, the weights made to sum to 100 over the measures that have a value; points = 100 · value / target, at most 100, or (v − lowest) / (highest − lowest) · 100.
 * <p>Units: index and points from 0 to 100, weights in any unit.
 * <p>Assumes: a missing measure is as good as the mean of the others.
 * <p>Errors: refuses negative weights by row, measures of which none has a value, targets of 0 or less and values off their scale.
 * <p>Source: own, plain arithmetic.
 *
 * @param index 0 to 100
 * @param coverage share of the weights whose measure has a value
 */
public record SatisfactionIndex(double index, double coverage, List<Part> parts) {

    /** One measure: its points from 0 to 100 and its weight after missing ones were left out; both NaN-free, points 0 and weight 0 where the value is missing. */
    public record Part(String measure, double points, double weight, boolean missing) {}

    /** Weighs points; NaN stands for a missing measure. */
    public static SatisfactionIndex of(List<String> measures, double[] weights, double[] points) {
        double all = 0, present = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0)) throw InputRefused.cell(i + 1, "weight", weights[i] + " is negative");
            all += weights[i];
            if (!Double.isNaN(points[i])) present += weights[i];
        }
        if (present == 0) throw InputRefused.because("no measure with a weight has a value");
        List<Part> parts = new ArrayList<>();
        double index = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean missing = Double.isNaN(points[i]);
            double weight = missing ? 0 : 100 * weights[i] / present;
            if (!missing) index += weight * points[i] / 100;
            parts.add(new Part(measures.get(i), missing ? 0 : points[i], weight, missing));
        }
        return new SatisfactionIndex(index, present / all, parts);
    }

    /** Points for a value against its target: the share reached, at most 100; where lower is better, the target over the value. */
    public static double reached(double value, double target, boolean lowerIsBetter) {
        if (!(target > 0)) throw InputRefused.because("a target must be positive, not " + target);
        if (lowerIsBetter) return value <= target ? 100 : 100 * target / value;
        return Math.clamp(100 * value / target, 0, 100);
    }

    /** Points for the mean of answers on a scale: (v − lowest) / (highest − lowest) × 100. */
    public static double rescaled(double mean, double lowest, double highest) {
        if (mean < lowest || mean > highest) throw InputRefused.because(mean + " does not lie on the scale from " + lowest + " to " + highest);
        return (mean - lowest) / (highest - lowest) * 100;
    }
}

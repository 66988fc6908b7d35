package dev.perennial.models.numeric;

import java.util.function.ToDoubleFunction;

/**
 * A function to be made small, which fills in its own gradient when one is asked for.
 *
 * <p>Formula: without a gradient of its own: (f(x + h) − f(x − h)) / 2h with h = 6e-6 · max(1, |x|).
 * <p>Units: those of the function.
 * <p>Assumes: smooth where it is finite; infinity marks what is out of bounds.
 * <p>Errors: none.
 * <p>Source: textbook.
 */
@FunctionalInterface
public interface Objective {

    /** The value at a point; fills {@code gradient} unless it is null. */
    double at(double[] point, double[] gradient);

    /** An objective whose gradient is taken by central differences. */
    static Objective withoutGradient(ToDoubleFunction<double[]> value) {
        return (point, gradient) -> {
            double here = value.applyAsDouble(point);
            if (gradient == null) return here;

            double[] moved = point.clone();
            for (int i = 0; i < point.length; i++) {
                double step = 6e-6 * Math.max(1, Math.abs(point[i]));
                moved[i] = point[i] + step;
                double above = value.applyAsDouble(moved);
                moved[i] = point[i] - step;
                double below = value.applyAsDouble(moved);
                moved[i] = point[i];
                gradient[i] = (above - below) / (2 * step);
            }
            return here;
        };
    }
}

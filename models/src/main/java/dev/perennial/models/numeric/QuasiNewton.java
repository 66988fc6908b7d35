package dev.perennial.models.numeric;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Smooth minimisation without constraints: BFGS with a backtracking line search, and a Nelder–Mead restart where BFGS gets stuck.
 *
 * <p>Formula: x ← x − s·H g, H updated by (y, s) of each step, s shortened until the value falls enough (Armijo).
 * <p>Units: those of the objective.
 * <p>Assumes: variables of like scale; a local minimum is looked for.
 * <p>Errors: none: {@link Minimum#converged()} tells whether it came to rest.
 * <p>Source: Nocedal and Wright (2006), "Numerical Optimization", chapters 3 and 6; Nelder and Mead (1965), by Hipparchus.
 */
public final class QuasiNewton {

    private static final int MOST_STEPS = 400;
    private static final double LONGEST_STEP = 3;

    /** Near the minimum values differ only by rounding, while the slope still tells the way. */
    private static final double ROUNDING = 1e-13;

    private QuasiNewton() {}

    /** Searches from a start until the largest slope is below the tolerance. */
    public static Minimum minimise(Objective objective, double[] start, double tolerance) {
        Minimum found = descend(objective, start, tolerance);
        if (found.converged()) return found;

        Minimum again = descend(objective, simplex(objective, found.point()), tolerance);
        return again.value() <= found.value() ? again : found;
    }

    private static Minimum descend(Objective objective, double[] start, double tolerance) {
        int n = start.length;
        double[] x = start.clone();
        double[] slope = new double[n];
        double value = objective.at(x, slope);
        double[][] inverse = identity(n);
        double[] nextSlope = new double[n];
        for (int step = 1; step <= MOST_STEPS; step++) {
            if (largest(slope) < tolerance) return new Minimum(x, value, step - 1, true);
            double[] direction = direction(inverse, slope);
            if (dot(direction, slope) >= 0) {
                inverse = identity(n);
                direction = direction(inverse, slope);
            }
            shorten(direction);
            double[] next = lineSearch(objective, x, value, direction, dot(direction, slope));
            if (next == null) return new Minimum(x, value, step, largest(slope) < 100 * tolerance);
            value = objective.at(next, nextSlope);
            update(inverse, minus(next, x), minus(nextSlope, slope));
            x = next;
            slope = nextSlope.clone();
        }
        return new Minimum(x, value, MOST_STEPS, false);
    }

    private static double[] lineSearch(Objective objective, double[] x, double value, double[] direction, double slopeAlong) {
        double[] next = new double[x.length];
        double length = 1;
        for (int tries = 0; tries < 45; tries++) {
            for (int i = 0; i < x.length; i++) next[i] = x[i] + length * direction[i];
            double there = objective.at(next, null);
            if (there <= value + 1e-4 * length * slopeAlong + ROUNDING * Math.abs(value)) return next;
            double fitted = -slopeAlong * length * length / (2 * (there - value - slopeAlong * length));
            length = Double.isFinite(fitted) ? Math.clamp(fitted, 0.1 * length, 0.5 * length) : 0.3 * length;
        }
        return null;
    }

    private static void update(double[][] inverse, double[] moved, double[] bent) {
        double curvature = dot(moved, bent);
        if (curvature < 1e-14) return;

        int n = moved.length;
        double[] image = new double[n];
        for (int i = 0; i < n; i++) image[i] = dot(inverse[i], bent);
        double scale = (1 + dot(bent, image) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += scale * moved[i] * moved[j] - (image[i] * moved[j] + moved[i] * image[j]) / curvature;
            }
        }
    }

    private static double[] simplex(Objective objective, double[] start) {
        try {
            return new SimplexOptimizer(1e-13, 1e-13).optimize(new MaxEval(2_000), GoalType.MINIMIZE, new InitialGuess(start),
                    new ObjectiveFunction(point -> finite(objective.at(point, null))), new NelderMeadSimplex(start.length, 0.3)).getPoint();
        } catch (org.hipparchus.exception.MathIllegalStateException exhausted) {
            return start;
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 1e300;
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) identity[i][i] = 1;
        return identity;
    }

    private static double[] direction(double[][] inverse, double[] slope) {
        double[] direction = new double[slope.length];
        for (int i = 0; i < slope.length; i++) direction[i] = -dot(inverse[i], slope);
        return direction;
    }

    private static void shorten(double[] direction) {
        double longest = largest(direction);
        if (longest > LONGEST_STEP) for (int i = 0; i < direction.length; i++) direction[i] *= LONGEST_STEP / longest;
    }

    private static double[] minus(double[] left, double[] right) {
        double[] difference = new double[left.length];
        for (int i = 0; i < left.length; i++) difference[i] = left[i] - right[i];
        return difference;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) sum += left[i] * right[i];
        return sum;
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double each : vector) {
            if (Double.isNaN(each)) return Double.POSITIVE_INFINITY;
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }
}

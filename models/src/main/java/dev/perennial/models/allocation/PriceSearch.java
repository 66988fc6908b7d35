package dev.perennial.models.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** Finds the prices, none negative, at which a convex bound made of planes is lowest: subgradient steps first, then cutting planes (Kelley 1960). */
final class PriceSearch {

    private static final int MOST_PRICES = 60;
    private static final int MOST_PIVOTS = 2_000;

    private final Bound bound;
    private final double tolerance;
    private final double reach;
    private final List<double[]> cuts = new ArrayList<>();
    private double[] bestPrices;
    private double best = Double.POSITIVE_INFINITY;

    /** A bound as a function of prices; fills in its slope, and sets to 0 the prices of what is not limited. */
    interface Bound {
        double at(double[] prices, double[] slope);
    }

    /** Prices and the bound they prove. */
    record Found(double[] prices, double bound) {}

    private PriceSearch(Bound bound, double tolerance, double reach) {
        this.bound = bound;
        this.tolerance = tolerance;
        this.reach = reach;
    }

    /**
     * Searches from a start.
     *
     * @param pace first step as a share of the bound
     * @param reach how far from the best prices so far the planes are trusted, as a share of the highest price; 1 for everywhere
     * @param tolerance relative distance to the lowest bound at which to stop
     */
    static Found minimise(Bound bound, double[] start, double pace, int steps, int mostCuts, double reach, double tolerance) {
        PriceSearch search = new PriceSearch(bound, tolerance, reach);
        if (search.descend(start.clone(), pace, steps) && start.length <= MOST_PRICES) search.cut(mostCuts);
        return new Found(search.bestPrices, search.best);
    }

    /** Answers whether anything is left to search for. */
    private boolean descend(double[] prices, double firstPace, int steps) {
        int m = prices.length;
        double pace = firstPace;
        int still = 0;
        bestPrices = prices.clone();
        for (int step = 0; step < steps && pace > firstPace * 1e-3; step++) {
            double[] slope = new double[m];
            if (evaluate(prices, slope)) still = 0;
            else if (++still == 8) {
                pace /= 2;
                still = 0;
                prices = bestPrices.clone();
                continue;
            }
            double squares = 0;
            for (int i = 0; i < m; i++) if (prices[i] > 0 || slope[i] < 0) squares += slope[i] * slope[i];
            if (squares == 0) return false;
            double length = pace * Math.abs(best) / squares;
            for (int i = 0; i < m; i++) prices[i] = Math.max(0, prices[i] - length * slope[i]);
        }
        return true;
    }

    private void cut(int mostCuts) {
        double ceiling = 2 * Math.max(1e-3, Arrays.stream(bestPrices).max().orElse(0));
        evaluate(bestPrices.clone(), new double[bestPrices.length]);
        for (int round = 0; round < mostCuts; round++) {
            double[] lowest = lowest(ceiling);
            if (lowest == null || best - lowest[lowest.length - 1] < tolerance * Math.abs(best)) return;
            evaluate(Arrays.copyOf(lowest, lowest.length - 1), new double[lowest.length - 1]);
        }
    }

    private boolean evaluate(double[] prices, double[] slope) {
        double value = bound.at(prices, slope);
        double[] cut = Arrays.copyOf(slope, slope.length + 1);
        cut[slope.length] = value;
        for (int i = 0; i < slope.length; i++) cut[slope.length] -= slope[i] * prices[i];
        cuts.add(cut);
        if (value >= best - 1e-9 * Math.abs(best)) return false;
        best = value;
        bestPrices = prices.clone();
        return true;
    }

    /** The prices within reach at which the highest of all planes seen is lowest, and that height. */
    private double[] lowest(double ceiling) {
        int m = bestPrices.length;
        double scale = Math.max(1, Math.abs(best));
        double[] from = Arrays.stream(bestPrices).map(price -> Math.max(0, price - reach * ceiling)).toArray();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (double[] cut : cuts.subList(Math.max(0, cuts.size() - 150), cuts.size())) {
            double[] row = new double[m + 1];
            double height = cut[m];
            for (int i = 0; i < m; i++) {
                row[i] = -cut[i] * ceiling / scale;
                height += cut[i] * from[i];
            }
            row[m] = 1;
            constraints.add(new LinearConstraint(row, Relationship.GEQ, height / scale));
        }
        for (int i = 0; i < m; i++) {
            double[] row = new double[m + 1];
            row[i] = 1;
            constraints.add(new LinearConstraint(row, Relationship.LEQ, Math.min(1, (bestPrices[i] - from[i]) / ceiling + reach)));
        }
        double[] height = new double[m + 1];
        height[m] = 1;
        try {
            double[] found = new SimplexSolver().optimize(new MaxIter(MOST_PIVOTS), new LinearObjectiveFunction(height, 0), new LinearConstraintSet(constraints), GoalType.MINIMIZE, new NonNegativeConstraint(true)).getPoint();
            for (int i = 0; i < m; i++) found[i] = from[i] + found[i] * ceiling;
            found[m] *= scale;
            return found;
        } catch (MathRuntimeException degenerate) {
            return null;
        }
    }
}

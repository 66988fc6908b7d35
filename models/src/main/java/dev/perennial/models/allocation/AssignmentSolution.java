package dev.perennial.models.allocation;

/**
 * The best assignment found and how good it is at least.
 *
 * <p>Formula: gap = (bound − profit) / |bound|, 0 where the assignment is proven best.
 * <p>Units: profit and bounds in the currency of the problem, shadow prices in currency per unit of capacity, the gap a share.
 * <p>Assumes: those of {@link AssignmentProblem}; shadow prices hold for small changes of one capacity.
 * <p>Errors: none of its own.
 * <p>Source: own, plain arithmetic.
 *
 * @param agent the agent of each job, counted from 0
 * @param bound no assignment has a higher profit
 * @param linearBound the weaker bound of the linear relaxation
 * @param shadowPrices what one more unit of each capacity would bring in the linear relaxation
 */
public record AssignmentSolution(int[] agent, double profit, double bound, double linearBound, double[] shadowPrices) {

    /** Share of the bound that may be missing; 0 when the assignment is proven best. */
    public double gap() {
        return bound == 0 ? 0 : Math.max(0, (bound - profit) / Math.abs(bound));
    }
}

package dev.perennial.models.allocation;

/**
 * Prices of the capacities of an assignment problem and the bound they prove: the linear relaxation, solved as its dual.
 *
 * <p>With prices λ every job goes where profit − λ × load is highest; Σ λ × capacity plus those highest values bounds every assignment, and the lowest bound over λ is the linear one.
 */
record CapacityPrices(double[] prices, double bound) {

    static CapacityPrices of(AssignmentProblem problem) {
        PriceSearch.Found found = PriceSearch.minimise((prices, slope) -> evaluate(problem, prices, slope), new double[problem.agents()], 0.05, 200, 200, 1, 1e-8);
        return new CapacityPrices(found.prices(), found.bound());
    }

    private static double evaluate(AssignmentProblem problem, double[] prices, double[] slope) {
        double bound = 0;
        for (int i = 0; i < prices.length; i++) {
            slope[i] = problem.capacity()[i];
            bound += prices[i] * slope[i];
        }
        for (int j = 0; j < problem.jobs(); j++) {
            int chosen = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < prices.length; i++) {
                double value = problem.profit()[i][j] - prices[i] * problem.load()[i][j];
                if (value <= highest) continue;
                highest = value;
                chosen = i;
            }
            bound += highest;
            slope[chosen] -= problem.load()[chosen][j];
        }
        return bound;
    }
}

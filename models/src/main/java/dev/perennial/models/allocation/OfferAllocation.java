package dev.perennial.models.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An allocation of offers to customers with the proof of how good it is. Budget and channels get prices (dual decomposition), found on a sample and refined on all; the choices they imply are mended until they fit
 * and nothing that still fits is left on the table.
 *
 * <p>Formula: max Σ value over at most one option per customer, Σ cost ≤ budget and places ≤ capacity; bound(λ) = λ·limits + Σ_customers max(0, value − λ₀ cost − λ_channel); gap = (bound − value) / bound.
 * <p>Units: values and costs in any one currency, places in customers, prices in currency per unit of budget or per place, the gap a share.
 * <p>Assumes: values are known and do not depend on what others are offered; many customers, so that single ones hardly matter.
 * <p>Errors: none of its own: {@link OfferProblem} refuses what cannot be.
 * <p>Source: Kelley (1960), "The cutting-plane method for solving convex programs", J. SIAM 8, for the prices; Geoffrion (1974) for the bound.
 *
 * @param option the option of each customer, -1 for none
 * @param bound no allocation is worth more
 * @param budgetPrice what one more unit of budget would bring
 * @param channelPrices what one more place in each channel would bring
 */
public record OfferAllocation(int[] option, double value, double spent, double[] used, double bound, double budgetPrice, double[] channelPrices) {

    private static final int SAMPLE = 20_000;
    private static final int CHUNK = 8_192;

    /** Share of the bound that may be missing. */
    public double gap() {
        return bound <= 0 ? 0 : Math.max(0, (bound - value) / bound);
    }

    /** Solves a problem. */
    public static OfferAllocation solve(OfferProblem problem) {
        int every = Math.max(1, problem.customers() / SAMPLE);
        double[] start = new double[problem.capacity().length + 1];
        if (every > 1) {
            OfferProblem sample = problem.sampled(every);
            start = PriceSearch.minimise((prices, slope) -> evaluate(sample, prices, slope), start, 0.05, 200, 100, 1, 1e-7).prices();
        }
        PriceSearch.Found found = PriceSearch.minimise((prices, slope) -> evaluate(problem, prices, slope), start, every > 1 ? 1e-4 : 0.05, every > 1 ? 10 : 200, every > 1 ? 60 : 100, every > 1 ? 0.02 : 1, 1e-6);
        OfferRepair repair = new OfferRepair(problem, found.prices());
        int[] option = repair.mend();
        double value = 0;
        for (int chosen : option) if (chosen >= 0) value += problem.value()[chosen];
        return new OfferAllocation(option, value, repair.spent(), repair.used(), Math.max(value, found.bound()), found.prices()[0], Arrays.copyOfRange(found.prices(), 1, found.prices().length));
    }

    /** The option with the highest positive value after prices, or -1. */
    static int choose(OfferProblem problem, double[] prices, int customer) {
        int chosen = -1;
        double highest = 0;
        for (int o = problem.start()[customer]; o < problem.start()[customer + 1]; o++) {
            double net = problem.value()[o] - prices[0] * problem.cost()[o] - prices[problem.channel()[o] + 1];
            if (net <= highest) continue;
            highest = net;
            chosen = o;
        }
        return chosen;
    }

    /** The bound at these prices; what is not limited has no price, or its bound would be infinite. */
    private static double evaluate(OfferProblem problem, double[] prices, double[] slope) {
        int m = prices.length;
        for (int i = 0; i < m; i++) if (Double.isInfinite(i == 0 ? problem.budget() : problem.capacity()[i - 1])) prices[i] = 0;
        int chunks = (problem.customers() + CHUNK - 1) / CHUNK;
        double[][] parts = IntStream.range(0, chunks).parallel().mapToObj(chunk -> {
            double[] part = new double[m + 1];
            for (int c = chunk * CHUNK; c < Math.min(problem.customers(), (chunk + 1) * CHUNK); c++) {
                int chosen = choose(problem, prices, c);
                if (chosen < 0) continue;
                part[0] += problem.cost()[chosen];
                part[problem.channel()[chosen] + 1]++;
                part[m] += problem.value()[chosen] - prices[0] * problem.cost()[chosen] - prices[problem.channel()[chosen] + 1];
            }
            return part;
        }).toArray(double[][]::new);
        double bound = 0;
        for (double[] part : parts) bound += part[m];
        for (int i = 0; i < m; i++) {
            double limit = i == 0 ? problem.budget() : problem.capacity()[i - 1];
            slope[i] = 0;
            if (Double.isInfinite(limit)) continue;
            bound += prices[i] * limit;
            slope[i] = limit;
            for (double[] part : parts) slope[i] -= part[i];
        }
        return bound;
    }
}

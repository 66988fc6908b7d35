package dev.perennial.models.allocation;

import dev.perennial.models.table.InputRefused;

/**
 * Which offer to make to which customer: at most one each, within a budget and what the channels can carry.
 *
 * <p>Formula: that of {@link OfferAllocation}.
 * <p>Units: value, cost and budget in any one currency; a choice takes one place of its channel.
 * <p>Assumes: options of one customer stand side by side.
 * <p>Errors: refuses values that are not finite and negative costs by row, and negative budgets and capacities.
 * <p>Source: own.
 *
 * @param start the options of customer c are those from start[c] up to start[c + 1]
 * @param value what an option is worth, in money
 * @param cost what it costs of the budget, in money
 * @param channel the channel it takes one place of
 * @param budget money in all; infinite for none
 * @param capacity places of each channel; infinite for none
 */
public record OfferProblem(int[] start, double[] value, double[] cost, int[] channel, double budget, double[] capacity) {

    /** Refuses negative costs, budgets and capacities and values that are no number. */
    public OfferProblem {
        for (int o = 0; o < value.length; o++) {
            if (!Double.isFinite(value[o])) throw InputRefused.cell(o + 1, "value", value[o] + " is not a finite number");
            if (!(cost[o] >= 0)) throw InputRefused.cell(o + 1, "cost", cost[o] + " is negative");
        }
        if (!(budget >= 0)) throw InputRefused.because("the budget " + budget + " is negative");
        for (double places : capacity) if (!(places >= 0)) throw InputRefused.because("the capacity " + places + " is negative");
    }

    public int customers() {
        return start.length - 1;
    }

    /** The same problem for every n-th customer, with budget and capacities cut to match. */
    OfferProblem sampled(int every) {
        int customers = (customers() + every - 1) / every, options = 0;
        for (int c = 0; c < customers(); c += every) options += start[c + 1] - start[c];
        int[] starts = new int[customers + 1], channels = new int[options];
        double[] values = new double[options], costs = new double[options];
        for (int k = 0; k < customers; k++) {
            int from = start[k * every], n = start[k * every + 1] - from;
            System.arraycopy(value, from, values, starts[k], n);
            System.arraycopy(cost, from, costs, starts[k], n);
            System.arraycopy(channel, from, channels, starts[k], n);
            starts[k + 1] = starts[k] + n;
        }
        double share = (double) customers / customers();
        return new OfferProblem(starts, values, costs, channels, budget * share, java.util.Arrays.stream(capacity).map(places -> places * share).toArray());
    }
}

package dev.perennial.models.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Makes an allocation that fits of the choices at given prices: those who lose least give way first, then whatever still fits and gains is taken. */
final class OfferRepair {

    private final OfferProblem problem;
    private final double[] prices;
    private final int[] option;
    private final double[] used;
    private double spent;

    OfferRepair(OfferProblem problem, double[] prices) {
        this.problem = problem;
        this.prices = prices;
        this.option = new int[problem.customers()];
        this.used = new double[problem.capacity().length];
        Arrays.fill(option, -1);
    }

    int[] mend() {
        int[] wish = IntStream.range(0, option.length).parallel().map(c -> OfferAllocation.choose(problem, prices, c)).toArray();
        double[] lead = new double[option.length];
        for (int c = 0; c < lead.length; c++) lead[c] = wish[c] < 0 ? 0 : net(wish[c]) - runnerUp(c, wish[c]);
        for (int c : descending(lead)) if (wish[c] >= 0 && fits(wish[c], -1)) move(c, wish[c]);
        improve();
        improve();
        return option;
    }

    double spent() {
        return spent;
    }

    double[] used() {
        return used;
    }

    /** Moves customers to options that fit and gain, those nearest to their choice at the prices first. */
    private void improve() {
        double[] nearness = new double[option.length];
        for (int c = 0; c < nearness.length; c++) {
            int to = bestFitting(c);
            nearness[c] = to < 0 ? Double.NEGATIVE_INFINITY : net(to) - (option[c] < 0 ? 0 : net(option[c]));
        }
        for (int c : descending(nearness)) {
            if (nearness[c] == Double.NEGATIVE_INFINITY) break;
            int to = bestFitting(c);
            if (to >= 0) move(c, to);
        }
    }

    private int bestFitting(int customer) {
        int now = option[customer], best = -1;
        for (int o = problem.start()[customer]; o < problem.start()[customer + 1]; o++) {
            boolean gains = problem.value()[o] > (now < 0 ? 0 : problem.value()[now]);
            if (gains && fits(o, now) && (best < 0 || net(o) > net(best))) best = o;
        }
        return best;
    }

    private double runnerUp(int customer, int wish) {
        double next = 0;
        for (int o = problem.start()[customer]; o < problem.start()[customer + 1]; o++) if (o != wish) next = Math.max(next, net(o));
        return next;
    }

    private double net(int o) {
        return problem.value()[o] - prices[0] * problem.cost()[o] - prices[problem.channel()[o] + 1];
    }

    private boolean fits(int to, int from) {
        double freed = from < 0 ? 0 : problem.cost()[from];
        int channel = problem.channel()[to];
        boolean place = from >= 0 && problem.channel()[from] == channel || used[channel] + 1 <= problem.capacity()[channel];
        return place && spent - freed + problem.cost()[to] <= problem.budget();
    }

    private void move(int customer, int to) {
        int from = option[customer];
        if (from >= 0) {
            spent -= problem.cost()[from];
            used[problem.channel()[from]]--;
        }
        spent += problem.cost()[to];
        used[problem.channel()[to]]++;
        option[customer] = to;
    }

    private static int[] descending(double[] values) {
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits((float) -values[i]);
            keys[i] = ((long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32) | i;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}

package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.LogSpace;
import dev.perennial.models.numeric.RisingFactorials;
import java.util.LinkedHashMap;
import java.util.Map;

/** The BG/BB log-likelihood of all customers: equal histories are one group, and the beta functions of all groups come from the same sums of logarithms. */
final class DiscreteLikelihood {

    private final Map<History, Double> groups = new LinkedHashMap<>();
    private int longest = 1;

    private record History(int x, int tx, int n) {}

    DiscreteLikelihood(int[] x, int[] tx, int[] n, double[] weight) {
        for (int i = 0; i < x.length; i++) {
            groups.merge(new History(x[i], tx[i], n[i]), weight[i], Double::sum);
            longest = Math.max(longest, n[i]);
        }
    }

    /** The log-likelihood at α, β, γ and δ. */
    double at(double[] point) {
        var bought = new RisingFactorials(point[0], longest);
        var passed = new RisingFactorials(point[1], longest);
        var chances = new RisingFactorials(point[0] + point[1], longest);
        var kept = new RisingFactorials(point[3], longest);
        var asked = new RisingFactorials(point[2] + point[3], longest + 1);
        double sum = 0;
        for (var group : groups.entrySet()) {
            History h = group.getKey();
            double log = bought.log(h.x) + passed.log(h.n - h.x) - chances.log(h.n) + kept.log(h.n) - asked.log(h.n);
            for (int last = h.tx; last < h.n; last++) {
                log = LogSpace.sum(log, bought.log(h.x) + passed.log(last - h.x) - chances.log(last) + Math.log(point[2]) + kept.log(last) - asked.log(last + 1));
            }
            sum += group.getValue() * log;
        }
        return sum;
    }
}

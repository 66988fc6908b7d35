package dev.perennial.models.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Harrell's index: how often the one with the higher risk leaves first, over pairs whose order is known. */
final class Concordance {

    private Concordance() {}

    /** Counts pairs with a binary indexed tree over ranks of risk: n log n steps. */
    static double of(double[] duration, boolean[] event, double[] risk) {
        int n = duration.length;
        double[] sorted = Arrays.stream(risk).sorted().distinct().toArray();
        int[] tree = new int[sorted.length + 1];
        int[] order = IntStream.range(0, n).boxed().sorted((i, j) -> Double.compare(duration[j], duration[i])).mapToInt(i -> i).toArray();
        double concordant = 0, pairs = 0;
        int waiting = 0;
        for (int i = 0; i < n; ) {
            int from = i;
            double time = duration[order[i]];
            while (i < n && duration[order[i]] == time) {
                if (!event[order[i]]) waiting += add(tree, rank(sorted, risk[order[i]]));
                i++;
            }
            for (int j = from; j < i; j++) {
                if (!event[order[j]]) continue;
                int rank = rank(sorted, risk[order[j]]);
                int lower = count(tree, rank - 1);
                int equal = count(tree, rank) - lower;
                concordant += lower + 0.5 * equal;
                pairs += waiting;
            }
            for (int j = from; j < i; j++) if (event[order[j]]) waiting += add(tree, rank(sorted, risk[order[j]]));
        }
        return pairs == 0 ? 0.5 : concordant / pairs;
    }

    private static int rank(double[] sorted, double value) {
        return Arrays.binarySearch(sorted, value) + 1;
    }

    private static int add(int[] tree, int rank) {
        for (int at = rank; at < tree.length; at += at & -at) tree[at]++;
        return 1;
    }

    private static int count(int[] tree, int rank) {
        int sum = 0;
        for (int at = rank; at > 0; at -= at & -at) sum += tree[at];
        return sum;
    }
}

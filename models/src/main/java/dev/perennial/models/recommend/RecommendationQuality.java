package dev.perennial.models.recommend;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many of the items recommended were bought afterwards, averaged over the users who bought anything afterwards.
 *
 * <p>Formula: precision = hits / k; recall = hits / bought; hit rate = users with a hit / users; nDCG = Σ_hits 1/log₂(rank + 1) / the most that could be reached.
 * <p>Units: shares from 0 to 1.
 * <p>Assumes: what was not bought was not wanted, so the figures are too low for what was never seen.
 * <p>Errors: none: all 0 where nobody bought anything afterwards.
 * <p>Source: Järvelin and Kekäläinen (2002), ACM TOIS 20, for nDCG; the rest is plain counting.
 *
 * @param precision share of the recommended items that were bought
 * @param recall share of the bought items that were recommended
 * @param hitRate share of users with at least one hit
 * @param ndcg normalised discounted cumulative gain: hits count less the lower they stand
 */
public record RecommendationQuality(int users, double precision, double recall, double hitRate, double ndcg) {

    /**
     * Measures the k best scores of each user.
     *
     * @param novelOnly whether items a user already has are neither recommended nor counted
     */
    public static RecommendationQuality of(PurchaseSplit split, IntFunction<double[]> scores, int k, boolean novelOnly) {
        double[][] each = IntStream.range(0, split.users().size()).parallel().mapToObj(user -> measure(split, scores, k, novelOnly, user)).filter(found -> found != null).toArray(double[][]::new);
        double[] sums = new double[4];
        for (double[] user : each) for (int m = 0; m < 4; m++) sums[m] += user[m] / each.length;
        return new RecommendationQuality(each.length, sums[0], sums[1], sums[2], sums[3]);
    }

    /** The k items of the highest positive score, without those to leave out; equal scores in order of number. */
    public static int[] best(double[] scores, int k, int[] without) {
        double[] open = scores.clone();
        for (int item : without) open[item] = 0;
        int[] best = new int[Math.min(k, open.length)];
        int n = 0;
        for (int item = 0; item < open.length; item++) {
            if (!(open[item] > 0) || n == best.length && open[item] <= open[best[n - 1]]) continue;
            int at = n < best.length ? n++ : n - 1;
            while (at > 0 && open[best[at - 1]] < open[item]) best[at] = best[--at];
            best[at] = item;
        }
        return Arrays.copyOf(best, n);
    }

    private static double[] measure(PurchaseSplit split, IntFunction<double[]> scores, int k, boolean novelOnly, int user) {
        int[] had = novelOnly ? split.before()[user] : new int[0];
        int[] bought = Arrays.stream(split.after()[user]).filter(item -> Arrays.binarySearch(had, item) < 0).toArray();
        if (bought.length == 0) return null;

        int[] recommended = best(scores.apply(user), k, had);
        double hits = 0, gain = 0, ideal = 0;
        for (int rank = 0; rank < recommended.length; rank++) {
            if (Arrays.binarySearch(bought, recommended[rank]) < 0) continue;
            hits++;
            gain += 1 / (Math.log(rank + 2) / Math.log(2));
        }
        for (int rank = 0; rank < Math.min(k, bought.length); rank++) ideal += 1 / (Math.log(rank + 2) / Math.log(2));
        return new double[] {hits / k, hits / bought.length, hits > 0 ? 1 : 0, gain / ideal};
    }
}

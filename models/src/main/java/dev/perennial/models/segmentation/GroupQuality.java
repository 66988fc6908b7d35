package dev.perennial.models.segmentation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How clear groups are, how like another grouping, and how stable.
 *
 * <p>Formula: silhouette: mean of (b − a) / max(a, b), a the mean distance to the own group and b to the nearest other; adjusted Rand: agreement of pairs less what chance gives; stability: mean adjusted Rand of
 * groups on bootstrap draws against those of all rows.
 * <p>Units: silhouette from −1 to 1; adjusted Rand and stability 1 for the same groups, about 0 for unrelated ones.
 * <p>Assumes: distances mean likeness, as for the groups themselves; above 5,000 rows the silhouette is that of an even sample.
 * <p>Errors: none.
 * <p>Source: Rousseeuw (1987), J. Computational and Applied Mathematics 20; Hubert and Arabie (1985), J. Classification 2.
 */
public final class GroupQuality {

    private static final int MOST_ROWS = 5_000;

    private GroupQuality() {}

    /** Mean silhouette (Rousseeuw 1987): from −1 to 1, how much nearer a row is to its own group than to the next; over 5,000 rows it is taken on an even sample. */
    public static double silhouette(double[][] rows, int[] member) {
        int step = Math.max(1, (rows.length + MOST_ROWS - 1) / MOST_ROWS);
        int[] sample = IntStream.range(0, rows.length).filter(i -> i % step == 0).toArray();
        int groups = Arrays.stream(member).max().orElse(0) + 1;
        return IntStream.of(sample).parallel().mapToDouble(i -> silhouette(rows, member, sample, i, groups)).average().orElse(0);
    }

    /** Adjusted Rand index (Hubert and Arabie 1985): 1 for the same grouping, about 0 for unrelated ones. */
    public static double adjustedRand(int[] left, int[] right) {
        Map<Long, Integer> cells = new HashMap<>();
        Map<Integer, Integer> rows = new HashMap<>(), columns = new HashMap<>();
        for (int i = 0; i < left.length; i++) {
            cells.merge((long) left[i] << 32 | right[i], 1, Integer::sum);
            rows.merge(left[i], 1, Integer::sum);
            columns.merge(right[i], 1, Integer::sum);
        }
        double together = pairs(cells), byRows = pairs(rows), byColumns = pairs(columns);
        double all = left.length * (left.length - 1) / 2.0;
        double expected = byRows * byColumns / all;
        double most = (byRows + byColumns) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    /** Mean adjusted Rand index of the groups and those found on bootstrap draws of the rows: near 1 for groups that are really there. */
    public static double stability(double[][] rows, KMeans groups, int draws, long seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int d = 0; d < draws; d++) {
            double[][] drawn = IntStream.range(0, rows.length).mapToObj(_ -> rows[random.nextInt(rows.length)]).toArray(double[][]::new);
            KMeans again = KMeans.fit(drawn, groups.centres().length, 5, seed + d);
            sum += adjustedRand(groups.member(), Arrays.stream(rows).mapToInt(again::nearest).toArray());
        }
        return sum / draws;
    }

    private static double silhouette(double[][] rows, int[] member, int[] sample, int i, int groups) {
        double[] sums = new double[groups];
        int[] counts = new int[groups];
        for (int other : sample) {
            if (other == i) continue;
            sums[member[other]] += Math.sqrt(Points.squaredDistance(rows[i], rows[other]));
            counts[member[other]]++;
        }
        if (counts[member[i]] == 0) return 0;
        double own = sums[member[i]] / counts[member[i]], next = Double.POSITIVE_INFINITY;
        for (int g = 0; g < groups; g++) if (g != member[i] && counts[g] > 0) next = Math.min(next, sums[g] / counts[g]);
        return Double.isInfinite(next) || Math.max(own, next) == 0 ? 0 : (next - own) / Math.max(own, next);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }
}

package dev.perennial.models.segmentation;

import java.util.Arrays;
import java.util.Random;

/**
 * k-means: groups with the least sum of squared distances to their centres, by Lloyd's algorithm from many k-means++ starts; the best end wins. Groups are ordered by size, the largest first.
 *
 * <p>Formula: minimises Σ_i |x_i − c_{g(i)}|².
 * <p>Units: inertia in squared units of the columns.
 * <p>Assumes: columns in comparable units (standardise otherwise) and round groups of like size.
 * <p>Errors: refuses fewer than one group and more groups than different rows.
 * <p>Source: Lloyd (1982), IEEE Transactions on Information Theory 28; Arthur and Vassilvitskii (2007), SODA 18.
 *
 * @param inertia sum of squared distances of rows to their centres
 * @param member group of each row
 */
public record KMeans(double[][] centres, int[] member, double inertia) {

    private static final int MOST_ROUNDS = 300;

    /** Groups the rows. */
    public static KMeans fit(double[][] rows, int k, int starts, long seed) {
        Points.check(rows, k);
        Random random = new Random(seed);
        KMeans best = null;
        for (int s = 0; s < Math.max(1, starts); s++) {
            KMeans found = lloyd(rows, plusPlus(rows, k, random));
            if (best == null || found.inertia < best.inertia) best = found;
        }
        return best.ordered();
    }

    /** Number of rows in each group. */
    public int[] sizes() {
        int[] sizes = new int[centres.length];
        for (int group : member) sizes[group]++;
        return sizes;
    }

    /** The group whose centre is nearest. */
    public int nearest(double[] row) {
        int nearest = 0;
        for (int c = 1; c < centres.length; c++) if (Points.squaredDistance(row, centres[c]) < Points.squaredDistance(row, centres[nearest])) nearest = c;
        return nearest;
    }

    private KMeans ordered() {
        int[] sizes = sizes();
        int[] order = java.util.stream.IntStream.range(0, centres.length).boxed().sorted((a, b) -> sizes[b] - sizes[a]).mapToInt(i -> i).toArray();
        int[] newName = new int[order.length];
        double[][] sorted = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            newName[order[i]] = i;
            sorted[i] = centres[order[i]];
        }
        return new KMeans(sorted, Arrays.stream(member).map(group -> newName[group]).toArray(), inertia);
    }

    private static KMeans lloyd(double[][] rows, double[][] centres) {
        int[] member = new int[rows.length];
        Arrays.fill(member, -1);
        double inertia = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean moved = false;
            inertia = 0;
            for (int i = 0; i < rows.length; i++) {
                int nearest = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int c = 0; c < centres.length; c++) {
                    double distance = Points.squaredDistance(rows[i], centres[c]);
                    if (distance < least) {
                        least = distance;
                        nearest = c;
                    }
                }
                inertia += least;
                moved |= member[i] != nearest;
                member[i] = nearest;
            }
            if (!moved) break;
            centres = means(rows, member, centres);
        }
        return new KMeans(centres, member, inertia);
    }

    private static double[][] means(double[][] rows, int[] member, double[][] before) {
        double[][] sums = new double[before.length][rows[0].length];
        int[] sizes = new int[before.length];
        for (int i = 0; i < rows.length; i++) {
            sizes[member[i]]++;
            for (int j = 0; j < rows[i].length; j++) sums[member[i]][j] += rows[i][j];
        }
        for (int c = 0; c < sums.length; c++) {
            if (sizes[c] == 0) sums[c] = before[c].clone();
            else for (int j = 0; j < sums[c].length; j++) sums[c][j] /= sizes[c];
        }
        return sums;
    }

    private static double[][] plusPlus(double[][] rows, int k, Random random) {
        double[][] centres = new double[k][];
        centres[0] = rows[random.nextInt(rows.length)].clone();
        double[] distance = new double[rows.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int c = 1; c < k; c++) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                distance[i] = Math.min(distance[i], Points.squaredDistance(rows[i], centres[c - 1]));
                sum += distance[i];
            }
            double at = random.nextDouble() * sum;
            int chosen = rows.length - 1;
            for (int i = 0; i < rows.length; i++) {
                at -= distance[i];
                if (at < 0) {
                    chosen = i;
                    break;
                }
            }
            centres[c] = rows[chosen].clone();
        }
        return centres;
    }
}

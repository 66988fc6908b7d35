package dev.perennial.models.scoring;

import java.util.Arrays;

/** One small tree: nodes in heap order, each split sends a set of bins of one feature to its left. */
final class BoostedTree {

    private static final double RIDGE = 1;
    private static final double LEVEL_SMOOTHING = 10;

    private final int[] feature;
    private final boolean[][] goesLeft;
    private final double[] leaf;

    private BoostedTree(int depth) {
        int nodes = (1 << depth + 1) - 1;
        feature = new int[nodes];
        goesLeft = new boolean[nodes][];
        leaf = new double[nodes];
        Arrays.fill(feature, -1);
    }

    /** The sums over the rows of a node that fall into each bin of a feature. */
    private static final class Histogram {
        final double[] gradient = new double[Binning.BINS];
        final double[] curvature = new double[Binning.BINS];
        final int[] rows = new int[Binning.BINS];
    }

    /** The best way found to divide a node. */
    private record Split(int feature, boolean[] goesLeft, double gain) {}

    static BoostedTree grow(byte[][] codes, Binning binning, double[] gradient, double[] curvature, BoostedTrees.Settings settings, double[] gains) {
        BoostedTree tree = new BoostedTree(settings.depth());
        int[] rows = new int[gradient.length];
        for (int i = 0; i < rows.length; i++) rows[i] = i;
        tree.divide(0, 0, rows, codes, binning, gradient, curvature, settings, gains);
        return tree;
    }

    double value(byte[][] codes, int row) {
        int node = 0;
        while (feature[node] >= 0) node = 2 * node + (goesLeft[node][codes[feature[node]][row]] ? 1 : 2);
        return leaf[node];
    }

    private void divide(int node, int depth, int[] rows, byte[][] codes, Binning binning, double[] gradient, double[] curvature, BoostedTrees.Settings settings, double[] gains) {
        double sumG = 0, sumH = 0;
        for (int row : rows) {
            sumG += gradient[row];
            sumH += curvature[row];
        }
        leaf[node] = settings.rate() * sumG / (sumH + RIDGE);
        if (depth == settings.depth() || rows.length < 2 * settings.leafRows()) return;

        Split best = null;
        for (int f = 0; f < codes.length; f++) {
            Split split = best(f, histogram(codes[f], rows, gradient, curvature), binning.isCategory(f), sumG, sumH, rows.length, settings.leafRows());
            if (split != null && (best == null || split.gain > best.gain)) best = split;
        }
        if (best == null) return;
        feature[node] = best.feature;
        goesLeft[node] = best.goesLeft;
        gains[best.feature] += best.gain;
        byte[] code = codes[best.feature];
        boolean[] left = best.goesLeft;
        divide(2 * node + 1, depth + 1, Arrays.stream(rows).filter(row -> left[code[row]]).toArray(), codes, binning, gradient, curvature, settings, gains);
        divide(2 * node + 2, depth + 1, Arrays.stream(rows).filter(row -> !left[code[row]]).toArray(), codes, binning, gradient, curvature, settings, gains);
    }

    private static Histogram histogram(byte[] code, int[] rows, double[] gradient, double[] curvature) {
        Histogram histogram = new Histogram();
        for (int row : rows) {
            int bin = code[row];
            histogram.gradient[bin] += gradient[row];
            histogram.curvature[bin] += curvature[row];
            histogram.rows[bin]++;
        }
        return histogram;
    }

    private static Split best(int feature, Histogram histogram, boolean category, double sumG, double sumH, int rows, int leafRows) {
        Integer[] order = new Integer[Binning.BINS];
        Arrays.setAll(order, bin -> bin);
        if (category) Arrays.sort(order, (a, b) -> Double.compare(histogram.gradient[a] / (histogram.curvature[a] + LEVEL_SMOOTHING), histogram.gradient[b] / (histogram.curvature[b] + LEVEL_SMOOTHING)));
        double whole = sumG * sumG / (sumH + RIDGE);
        double g = 0, h = 0, bestGain = 1e-9;
        int n = 0, cut = -1;
        for (int k = 0; k < order.length; k++) {
            int bin = order[k];
            if (histogram.rows[bin] == 0) continue;
            g += histogram.gradient[bin];
            h += histogram.curvature[bin];
            n += histogram.rows[bin];
            if (n < leafRows) continue;
            if (rows - n < leafRows) break;
            double gain = g * g / (h + RIDGE) + (sumG - g) * (sumG - g) / (sumH - h + RIDGE) - whole;
            if (gain > bestGain) {
                bestGain = gain;
                cut = k;
            }
        }
        if (cut < 0) return null;
        boolean[] left = new boolean[Binning.BINS];
        for (int k = 0; k <= cut; k++) left[order[k]] = true;
        return new Split(feature, left, bestGain);
    }
}

package dev.perennial.models.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradient boosting: many small trees, each fitted to what the ones before left unexplained of the log loss. Features are binned; a category is split by ordering its levels by gradient, gaps and unknown levels
 * have a bin of their own.
 *
 * <p>Formula: log odds = base + rate × Σ trees(x), each leaf worth Σ (y − p) / (Σ p(1 − p) + penalty).
 * <p>Units: features in any unit; scores are probabilities from 0 to 1; importance a share of all gains.
 * <p>Assumes: independent rows and that tomorrow resembles yesterday; does not continue trends beyond the values seen.
 * <p>Errors: none of its own: {@link Sample} refuses input without features.
 * <p>Source: Friedman (2001), "Greedy function approximation", Annals of Statistics 29; Chen and Guestrin (2016), KDD 22; Ke and others (2017), NIPS 30.
 */
public final class BoostedTrees implements Scorer {

    private final Binning binning;
    private final double start;
    private final List<BoostedTree> trees;
    private final double[] gains;

    private BoostedTrees(Binning binning, double start, List<BoostedTree> trees, double[] gains) {
        this.binning = binning;
        this.start = start;
        this.trees = trees;
        this.gains = gains;
    }

    /**
     * How much to learn.
     *
     * @param trees how many
     * @param depth splits from the root to a leaf at most
     * @param rate share of each tree's answer that is taken
     * @param leafRows rows a leaf must hold at least; a twentieth of all where that is less
     */
    public record Settings(int trees, int depth, double rate, int leafRows) {

        /** A hundred trees of depth three. */
        public static final Settings USUAL = new Settings(100, 3, 0.1, 20);
    }

    /** Fits to some rows. */
    public static BoostedTrees fit(Sample sample, double[] target, int[] rows, Settings settings) {
        Binning binning = Binning.learn(sample, rows);
        double mean = Math.clamp(Arrays.stream(rows).mapToDouble(row -> target[row]).average().orElse(0.5), 1e-6, 1 - 1e-6);
        double start = Math.log(mean / (1 - mean));
        int n = rows.length;
        double[] odds = new double[n], gradient = new double[n], curvature = new double[n];
        Arrays.fill(odds, start);
        Settings fitting = new Settings(settings.trees(), settings.depth(), settings.rate(), Math.clamp(n / 20, 1, settings.leafRows()));
        byte[][] codes = binning.codes(rows);
        double[] gains = new double[codes.length];
        List<BoostedTree> trees = new ArrayList<>();
        for (int t = 0; t < settings.trees(); t++) {
            for (int i = 0; i < n; i++) {
                double probability = 1 / (1 + Math.exp(-odds[i]));
                gradient[i] = target[rows[i]] - probability;
                curvature[i] = Math.max(1e-9, probability * (1 - probability));
            }
            BoostedTree tree = BoostedTree.grow(codes, binning, gradient, curvature, fitting, gains);
            for (int i = 0; i < n; i++) odds[i] += tree.value(codes, i);
            trees.add(tree);
        }
        return new BoostedTrees(binning, start, trees, gains);
    }

    @Override
    public double[] score(int[] rows) {
        byte[][] codes = binning.codes(rows);
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double odds = start;
            for (BoostedTree tree : trees) odds += tree.value(codes, i);
            scores[i] = 1 / (1 + Math.exp(-odds));
        }
        return scores;
    }

    /** The share of all gains that each feature brought, the largest first. */
    public Map<String, Double> importance() {
        double total = Math.max(Arrays.stream(gains).sum(), Double.MIN_NORMAL);
        Map<String, Double> importance = new LinkedHashMap<>();
        java.util.stream.IntStream.range(0, gains.length).boxed().sorted((a, b) -> Double.compare(gains[b], gains[a])).forEach(f -> importance.put(binning.name(f), gains[f] / total));
        return importance;
    }
}

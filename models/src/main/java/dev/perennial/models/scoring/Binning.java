package dev.perennial.models.scoring;

import dev.perennial.models.scoring.Sample.Category;
import dev.perennial.models.scoring.Sample.Feature;
import dev.perennial.models.scoring.Sample.Numeric;
import java.util.Arrays;

/** Cuts the features of a sample into at most 101 bins each: bin 0 for gaps and unknown levels, then levels, or numbers cut at quantiles of the training rows. */
final class Binning {

    static final int BINS = 128;
    private static final int CUTS = 64;

    private final Sample sample;
    private final double[][] cuts;

    private Binning(Sample sample, double[][] cuts) {
        this.sample = sample;
        this.cuts = cuts;
    }

    static Binning learn(Sample sample, int[] rows) {
        double[][] cuts = new double[sample.features().size()][];
        for (int f = 0; f < cuts.length; f++) if (sample.features().get(f) instanceof Numeric numeric) cuts[f] = cuts(numeric.values(), rows);
        return new Binning(sample, cuts);
    }

    boolean isCategory(int feature) {
        return cuts[feature] == null;
    }

    String name(int feature) {
        return sample.features().get(feature).name();
    }

    /** The bin of every feature in every row named. */
    byte[][] codes(int[] rows) {
        byte[][] codes = new byte[cuts.length][rows.length];
        for (int f = 0; f < cuts.length; f++) {
            Feature feature = sample.features().get(f);
            for (int i = 0; i < rows.length; i++) codes[f][i] = (byte) switch (feature) {
                case Numeric numeric -> bin(cuts[f], numeric.values()[rows[i]]);
                case Category category -> category.codes()[rows[i]] + 1;
            };
        }
        return codes;
    }

    private static int bin(double[] cuts, double value) {
        if (Double.isNaN(value)) return 0;
        int at = Arrays.binarySearch(cuts, value);
        return 1 + (at >= 0 ? at : -at - 1);
    }

    private static double[] cuts(double[] values, int[] rows) {
        double[] sorted = Arrays.stream(rows).mapToDouble(row -> values[row]).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= 1) return new double[0];
        if (distinct.length <= CUTS + 1) {
            double[] cuts = new double[distinct.length - 1];
            for (int i = 0; i < cuts.length; i++) cuts[i] = (distinct[i] + distinct[i + 1]) / 2;
            return cuts;
        }
        double[] cuts = new double[CUTS];
        for (int i = 0; i < CUTS; i++) cuts[i] = sorted[(int) ((long) (i + 1) * sorted.length / (CUTS + 1))];
        return Arrays.stream(cuts).distinct().toArray();
    }
}

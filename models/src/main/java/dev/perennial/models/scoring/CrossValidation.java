package dev.perennial.models.scoring;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Scores every row by a model that never saw it: the rows are dealt into folds that keep the share of the target.
 *
 * <p>Formula: score of a row in fold f = model learnt on all other folds; area = mean over folds.
 * <p>Units: scores are probabilities, folds numbers from 0.
 * <p>Assumes: rows are exchangeable; where they come in order of time, test on the last rows instead.
 * <p>Errors: refuses folds outside 2 to 100 and fewer rows of either value than folds.
 * <p>Source: Stone (1974), "Cross-validatory choice and assessment of statistical predictions", JRSS B 36.
 */
public final class CrossValidation {

    private CrossValidation() {}

    /** Probabilities out of fold, in the order of the rows. */
    public static double[] score(Learner learner, Sample sample, double[] target, int folds, long seed) {
        int[] fold = folds(target, folds, seed);
        double[] scores = new double[target.length];
        for (int f = 0; f < folds; f++) {
            int held = f;
            int[] train = IntStream.range(0, target.length).filter(i -> fold[i] != held).toArray();
            int[] test = IntStream.range(0, target.length).filter(i -> fold[i] == held).toArray();
            double[] found = learner.learn(sample, target, train).score(test);
            for (int i = 0; i < test.length; i++) scores[test[i]] = found[i];
        }
        return scores;
    }

    /** The mean over folds of the area within each fold. */
    public static double meanAuc(double[] score, double[] target, int[] fold) {
        int folds = Arrays.stream(fold).max().orElse(0) + 1;
        double sum = 0;
        for (int f = 0; f < folds; f++) {
            int held = f;
            int[] test = IntStream.range(0, target.length).filter(i -> fold[i] == held).toArray();
            sum += Ranking.auc(IntStream.of(test).mapToDouble(i -> score[i]).toArray(), IntStream.of(test).mapToDouble(i -> target[i]).toArray());
        }
        return sum / folds;
    }

    /** The fold of each row. */
    public static int[] folds(double[] target, int folds, long seed) {
        if (folds < 2 || folds > 100) throw InputRefused.because("folds must lie between 2 and 100, not " + folds);
        Random random = new Random(seed);
        int[] fold = new int[target.length];
        for (double label = 0; label <= 1; label++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < target.length; i++) if (target[i] == label) rows.add(i);
            if (rows.size() < folds) throw InputRefused.because("the target has only " + rows.size() + " rows of one of its two values; " + folds + " folds need as many");
            Collections.shuffle(rows, random);
            for (int i = 0; i < rows.size(); i++) fold[rows.get(i)] = i % folds;
        }
        return fold;
    }
}

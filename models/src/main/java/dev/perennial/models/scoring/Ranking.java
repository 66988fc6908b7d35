package dev.perennial.models.scoring;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well probabilities tell those with the target from those without.
 *
 * <p>Formula: area = (ranks of the positives − n₁(n₁+1)/2) / (n₁ n₀), one half where one kind is missing; log loss = mean −log p(what happened); lift at a share = rate among the best / rate among all.
 * <p>Units: area and accuracy from 0 to 1, log loss in natural logarithms, lift a ratio; target 0 or 1.
 * <p>Assumes: scores come from rows the model did not learn from.
 * <p>Errors: none.
 * <p>Source: Hanley and McNeil (1982), "The meaning and use of the area under a ROC curve", Radiology 143.
 */
public final class Ranking {

    private Ranking() {}

    /** Area under the receiver operating curve: how often one with the target scores higher than one without, ties counting one half. */
    public static double auc(double[] score, double[] target) {
        int[] order = IntStream.range(0, score.length).boxed().sorted((a, b) -> Double.compare(score[a], score[b])).mapToInt(i -> i).toArray();
        double ranks = 0, positives = 0;
        for (int i = 0; i < order.length; ) {
            int end = i;
            while (end < order.length && score[order[end]] == score[order[i]]) end++;
            double rank = (i + end + 1) / 2.0;
            for (; i < end; i++) {
                if (target[order[i]] != 1) continue;
                ranks += rank;
                positives++;
            }
        }
        double negatives = score.length - positives;
        return positives == 0 || negatives == 0 ? 0.5 : (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    /** Standard error of an area by Hanley and McNeil (1982). */
    public static double aucError(double auc, double[] target) {
        double positives = Arrays.stream(target).sum(), negatives = target.length - positives;
        if (positives == 0 || negatives == 0) return 0.5;
        double q1 = auc / (2 - auc), q2 = 2 * auc * auc / (1 + auc);
        return Math.sqrt(Math.max(0, auc * (1 - auc) + (positives - 1) * (q1 - auc * auc) + (negatives - 1) * (q2 - auc * auc)) / (positives * negatives));
    }

    /** Mean of −log of the probability given to what happened. */
    public static double logLoss(double[] score, double[] target) {
        double sum = 0;
        for (int i = 0; i < score.length; i++) {
            double probability = Math.clamp(score[i], 1e-15, 1 - 1e-15);
            sum -= target[i] == 1 ? Math.log(probability) : Math.log(1 - probability);
        }
        return sum / score.length;
    }

    /** Share of the target among the highest scores, over its share among all. */
    public static double lift(double[] score, double[] target, double share) {
        int top = Math.max(1, (int) (share * score.length));
        double hits = IntStream.range(0, score.length).boxed().sorted((a, b) -> Double.compare(score[b], score[a])).limit(top).mapToDouble(i -> target[i]).sum();
        double all = Arrays.stream(target).sum();
        return all == 0 ? 0 : hits / top / (all / score.length);
    }

    /** Share of rows on the right side of one half. */
    public static double accuracy(double[] score, double[] target) {
        return IntStream.range(0, score.length).filter(i -> score[i] >= 0.5 == (target[i] == 1)).count() / (double) score.length;
    }
}

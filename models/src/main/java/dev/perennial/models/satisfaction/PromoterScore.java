package dev.perennial.models.satisfaction;

import dev.perennial.models.table.InputRefused;

/**
 * Net promoter score with the interval that holds the true value in 95 of 100 cases.
 *
 * <p>Formula: 100 (p − d), p the share of 9 and 10, d the share of 6 and below; interval ± 196 · √((p + d − (p − d)²) / n); satisfied: share of 4 and 5 with Wilson's interval.
 * <p>Units: points from −100 to 100; answers are whole numbers on the scale.
 * <p>Assumes: those who answered stand for those who did not.
 * <p>Errors: refuses no answers, and answers off the scale by row.
 * <p>Source: Reichheld (2003), "The one number you need to grow", Harvard Business Review 81; Wilson (1927), JASA 22.
 *
 * @param lower of the interval, by the normal approximation, not below −100
 */
public record PromoterScore(int answers, int promoters, int passives, int detractors, double score, double lower, double upper) {

    private static final int PROMOTES = 9;
    private static final int DETRACTS = 6;

    /** Counts answers between the lowest of the scale (0 or 1) and 10. */
    public static PromoterScore of(int[] answers, int lowest) {
        if (answers.length == 0) throw InputRefused.because("nobody has answered");
        int promoters = 0, detractors = 0;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] < lowest || answers[i] > 10) throw InputRefused.cell(i + 1, "score", answers[i] + " does not lie between " + lowest + " and 10");
            if (answers[i] >= PROMOTES) promoters++;
            if (answers[i] <= DETRACTS) detractors++;
        }
        double n = answers.length, p = promoters / n, d = detractors / n;
        double spread = 1.959964 * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
        return new PromoterScore(answers.length, promoters, answers.length - promoters - detractors, detractors, 100 * (p - d), Math.max(-100, 100 * (p - d - spread)), Math.min(100, 100 * (p - d + spread)));
    }

    /** Share of the answers from 1 to 5 that are 4 or 5, with Wilson's interval: {share, lower, upper}. */
    public static double[] satisfied(int[] answers) {
        if (answers.length == 0) throw InputRefused.because("nobody has answered");
        double good = 0, n = answers.length, z = 1.959964;
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] < 1 || answers[i] > 5) throw InputRefused.cell(i + 1, "score", answers[i] + " does not lie between 1 and 5");
            if (answers[i] >= 4) good++;
        }
        double p = good / n, middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double spread = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new double[] {p, middle - spread, middle + spread};
    }
}

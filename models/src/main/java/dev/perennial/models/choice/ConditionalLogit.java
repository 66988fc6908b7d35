package dev.perennial.models.choice;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;

/**
 * Conditional logit: of several alternatives the one with the highest utility is chosen, utility being linear in attributes that differ between alternatives plus a constant each.
 *
 * <p>Formula: P(j) = exp(β·x_j + c_j) / Σ_k exp(β·x_k + c_k), the constant of the base being 0; Σ log P is maximised by Newton's method, errors from the inverse information.
 * <p>Units: coefficients in utility per unit of the attribute; log-likelihood in natural logarithms.
 * <p>Assumes: independence of irrelevant alternatives, the same tastes for everybody, choices independent.
 * <p>Errors: refuses input without choices, attributes that do not differ or depend on one another, and attributes that tell the choice perfectly.
 * <p>Source: McFadden (1974), "Conditional logit analysis of qualitative choice behavior", in Frontiers in Econometrics.
 *
 * @param coefficients of the attributes, then of the constants of all alternatives but the base
 */
public record ConditionalLogit(double[] coefficients, double[] standardErrors, double logLikelihood, double logLikelihoodNull, int iterations) {

    /**
     * Fits.
     *
     * @param x attributes by occasion, alternative and attribute
     * @param chosen the alternative chosen at each occasion
     * @param base the alternative without a constant
     */
    public static ConditionalLogit fit(double[][][] x, int[] chosen, int base) {
        if (x.length == 0) throw InputRefused.because("there are no choices");
        int alternatives = x[0].length, attributes = x[0][0].length, p = attributes + alternatives - 1;
        double[][][] rows = withConstants(x, base, p);
        double[] beta = new double[p], slope = new double[p];
        double[][] information = new double[p][p];
        double value = evaluate(rows, chosen, beta, slope, information);
        for (int step = 1; step <= 60; step++) {
            double[][] covariance = Curvature.inverse(information);
            if (covariance == null) throw InputRefused.because("an attribute does not differ between alternatives, or depends on the others");
            double[] next = new double[p], nextSlope = new double[p];
            double[][] nextInformation = new double[p][p];
            double reached = Double.NEGATIVE_INFINITY;
            for (double length = 1; length > 1e-8 && !(reached >= value - 1e-12); length /= 2) {
                for (int j = 0; j < p; j++) {
                    next[j] = beta[j];
                    for (int k = 0; k < p; k++) next[j] += length * covariance[j][k] * slope[k];
                }
                nextSlope = new double[p];
                nextInformation = new double[p][p];
                reached = evaluate(rows, chosen, next, nextSlope, nextInformation);
            }
            boolean done = Math.abs(reached - value) < 1e-10 * (1 + Math.abs(value));
            beta = next;
            slope = nextSlope;
            information = nextInformation;
            value = reached;
            if (value > -1e-4 * Math.sqrt(rows.length)) throw InputRefused.because("an attribute tells the choice perfectly, so its coefficient has no bound");
            if (done) return new ConditionalLogit(beta, Curvature.standardErrors(information), value, -rows.length * Math.log(alternatives), step);
        }
        throw InputRefused.because("the search did not come to rest: an attribute may tell the choice perfectly");
    }

    private static double[][][] withConstants(double[][][] x, int base, int p) {
        double[][][] rows = new double[x.length][x[0].length][];
        for (int i = 0; i < x.length; i++) {
            int constant = p - x[0].length + 1;
            for (int j = 0; j < x[i].length; j++) {
                rows[i][j] = java.util.Arrays.copyOf(x[i][j], p);
                if (j != base) rows[i][j][constant++] = 1;
            }
        }
        return rows;
    }

    private static double evaluate(double[][][] rows, int[] chosen, double[] beta, double[] slope, double[][] information) {
        int p = beta.length;
        double value = 0;
        for (int i = 0; i < rows.length; i++) {
            int n = rows[i].length;
            double[] share = new double[n], mean = new double[p];
            double highest = Double.NEGATIVE_INFINITY, sum = 0;
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < p; k++) share[j] += rows[i][j][k] * beta[k];
                highest = Math.max(highest, share[j]);
            }
            value += share[chosen[i]] - highest;
            for (int j = 0; j < n; j++) sum += share[j] = Math.exp(share[j] - highest);
            value -= Math.log(sum);
            for (int j = 0; j < n; j++) {
                share[j] /= sum;
                for (int k = 0; k < p; k++) mean[k] += share[j] * rows[i][j][k];
            }
            for (int k = 0; k < p; k++) slope[k] += rows[i][chosen[i]][k] - mean[k];
            for (int j = 0; j < n; j++) for (int k = 0; k < p; k++) for (int l = 0; l < p; l++) information[k][l] += share[j] * (rows[i][j][k] - mean[k]) * (rows[i][j][l] - mean[l]);
        }
        return value;
    }
}

package dev.perennial.models.scoring;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression: log-odds are linear in the terms; fitted by Newton's method with a ridge on numbers scaled to unit deviation and on levels as 0 or 1. With a ridge the levels of a column are told from their
 * mean, and a level never seen counts as that mean; a ridge of 0 is plain maximum likelihood against the most frequent level.
 *
 * <p>Formula: P(1) = 1 / (1 + exp(−β·z)); Σ log P − ridge/2 · Σ β² is maximised; errors from the inverse of the (penalised) information.
 * <p>Units: coefficients in log-odds per unit of the column; scores are probabilities.
 * <p>Assumes: effects add up in log odds and rows are independent.
 * <p>Errors: refuses columns that depend on one another where no ridge tells them apart.
 * <p>Source: Cox (1958), JRSS B 20; le Cessie and van Houwelingen (1992), Applied Statistics 41.
 */
public final class LogisticRegression implements Scorer {

    private final DesignMatrix design;
    private final double[] weights;
    private final double[][] covariance;
    private final double logLikelihood;

    private LogisticRegression(DesignMatrix design, double[] weights, double[][] covariance, double logLikelihood) {
        this.design = design;
        this.weights = weights;
        this.covariance = covariance;
        this.logLikelihood = logLikelihood;
    }

    /** One term on its natural scale; the intercept stands for all numbers 0 and, with a ridge, the mean of all levels, else the most frequent. */
    public record Coefficient(String term, double value, double standardError) {}

    /** Fits to some rows. */
    public static LogisticRegression fit(Sample sample, double[] target, int[] rows, double ridge) {
        DesignMatrix design = new DesignMatrix(sample, rows, ridge > 0);
        SparseRows terms = new SparseRows(design, rows);
        int p = design.width() + 1;
        double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) y[i] = target[rows[i]];
        double[] weights = new double[p];
        double value = penalised(terms, y, weights, ridge);
        double[][] covariance = null;
        for (int step = 0; step < 60; step++) {
            double[] slope = new double[p];
            double[][] information = terms.information(y, weights, slope);
            for (int j = 1; j < p; j++) {
                slope[j] -= ridge * weights[j];
                information[j][j] += ridge;
            }
            covariance = Curvature.inverse(information);
            if (covariance == null) throw InputRefused.because("columns depend on one another: leave one out or raise the ridge");
            double[] next = weights.clone();
            double gained = 0;
            for (double length = 1; length > 1e-6; length /= 2) {
                for (int j = 0; j < p; j++) next[j] = weights[j] + length * dot(covariance[j], slope);
                gained = penalised(terms, y, next, ridge) - value;
                if (gained >= 0) break;
            }
            if (gained < 0) break;
            weights = next;
            value += gained;
            if (gained < 1e-9 * (1 + Math.abs(value))) break;
        }
        return new LogisticRegression(design, weights, covariance, penalised(terms, y, weights, 0));
    }

    @Override
    public double[] score(int[] rows) {
        SparseRows terms = new SparseRows(design, rows);
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) scores[i] = 1 / (1 + Math.exp(-terms.predictor(i, weights)));
        return scores;
    }

    /** The coefficients, the intercept first. */
    public List<Coefficient> coefficients() {
        List<Coefficient> coefficients = new ArrayList<>();
        double[] shift = new double[weights.length];
        shift[0] = 1;
        for (int term = 0; term < design.width(); term++) {
            double scale = design.scale(term);
            shift[term + 1] = -design.centre(term) / scale;
            coefficients.add(new Coefficient(design.name(term), weights[term + 1] / scale, Math.sqrt(covariance[term + 1][term + 1]) / scale));
        }
        double variance = 0;
        for (int j = 0; j < shift.length; j++) variance += shift[j] * dot(covariance[j], shift);
        coefficients.addFirst(new Coefficient("intercept", dot(weights, shift), Math.sqrt(variance)));
        return coefficients;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    private static double penalised(SparseRows terms, double[] y, double[] weights, double ridge) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double odds = terms.predictor(i, weights);
            sum += y[i] * odds - (odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds)));
        }
        for (int j = 1; j < weights.length; j++) sum -= ridge * weights[j] * weights[j] / 2;
        return sum;
    }

    private static double dot(double[] row, double[] vector) {
        double sum = 0;
        for (int j = 0; j < vector.length; j++) sum += row[j] * vector[j];
        return sum;
    }
}

package dev.perennial.models.segmentation;

import dev.perennial.models.numeric.LogSpace;
import dev.perennial.models.table.InputRefused;
import java.util.Random;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Mixture of normal distributions, each group with a mean and a full covariance of its own; fitted by expectation–maximisation from many k-means starts. One millionth is added to the variances so that no group
 * collapses onto a point.
 *
 * <p>Formula: maximises Σ_i log Σ_g w_g N(x_i; μ_g, Σ_g); BIC = −2 log L + (k(d + d(d+1)/2) + k − 1) log n.
 * <p>Units: columns in any unit; weights sum to 1; log-likelihood in natural logarithms.
 * <p>Assumes: groups of elliptical shape; a group needs more rows than columns to have a shape of its own.
 * <p>Errors: refuses more groups than different rows, no more rows than columns, and columns so dependent that a group has no volume.
 * <p>Source: Dempster, Laird and Rubin (1977), JRSS B 39; Schwarz (1978), Annals of Statistics 6.
 *
 * @param logLikelihood natural log over all rows
 * @param bic Schwarz's criterion −2 log L + parameters × log n: the smaller, the better
 */
public record GaussianMixture(double[] weight, double[][] mean, double[][][] covariance, double logLikelihood, double bic, int iterations, boolean converged) {

    private static final double FLOOR = 1e-6;
    private static final int MOST_ROUNDS = 500;

    /** Fits k groups. */
    public static GaussianMixture fit(double[][] rows, int k, int starts, long seed) {
        Points.check(rows, k);
        if (rows.length <= rows[0].length) throw InputRefused.because("a mixture needs more rows than columns");
        GaussianMixture best = null;
        Random random = new Random(seed);
        for (int s = 0; s < Math.max(1, starts); s++) {
            GaussianMixture found = climb(rows, k, KMeans.fit(rows, k, 1, random.nextLong()).member());
            if (best == null || found.logLikelihood > best.logLikelihood) best = found;
        }
        return best;
    }

    /** Probability of each group for one row. */
    public double[] membership(double[] row) {
        double[] logs = new double[weight.length];
        double all = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < logs.length; g++) {
            logs[g] = Math.log(weight[g]) + new Normal(mean[g], covariance[g]).logDensity(row);
            all = LogSpace.sum(all, logs[g]);
        }
        for (int g = 0; g < logs.length; g++) logs[g] = Math.exp(logs[g] - all);
        return logs;
    }

    private static GaussianMixture climb(double[][] rows, int k, int[] member) {
        int n = rows.length, d = rows[0].length;
        double[][] share = new double[n][k];
        for (int i = 0; i < n; i++) share[i][member[i]] = 1;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 1; ; round++) {
            double[] weight = new double[k];
            double[][] mean = new double[k][d];
            double[][][] covariance = new double[k][d][d];
            maximise(rows, share, weight, mean, covariance);
            double logLikelihood = expect(rows, share, weight, mean, covariance);
            boolean still = logLikelihood - before < 1e-7 * n;
            if (still || round == MOST_ROUNDS) {
                double parameters = k * (d + d * (d + 1) / 2.0) + k - 1;
                return new GaussianMixture(weight, mean, covariance, logLikelihood, -2 * logLikelihood + parameters * Math.log(n), round, still);
            }
            before = logLikelihood;
        }
    }

    private static void maximise(double[][] rows, double[][] share, double[] weight, double[][] mean, double[][][] covariance) {
        int n = rows.length, d = rows[0].length;
        for (int g = 0; g < weight.length; g++) {
            double sum = 1e-12;
            for (int i = 0; i < n; i++) {
                sum += share[i][g];
                for (int j = 0; j < d; j++) mean[g][j] += share[i][g] * rows[i][j];
            }
            for (int j = 0; j < d; j++) mean[g][j] /= sum;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < d; j++) {
                    double weighted = share[i][g] * (rows[i][j] - mean[g][j]);
                    for (int l = 0; l <= j; l++) covariance[g][j][l] += weighted * (rows[i][l] - mean[g][l]);
                }
            }
            for (int j = 0; j < d; j++) {
                for (int l = 0; l <= j; l++) covariance[g][l][j] = covariance[g][j][l] /= sum;
                covariance[g][j][j] += FLOOR;
            }
            weight[g] = sum / n;
        }
    }

    private static double expect(double[][] rows, double[][] share, double[] weight, double[][] mean, double[][][] covariance) {
        Normal[] normals = new Normal[weight.length];
        for (int g = 0; g < normals.length; g++) normals[g] = new Normal(mean[g], covariance[g]);
        double logLikelihood = 0;
        for (int i = 0; i < rows.length; i++) {
            double all = Double.NEGATIVE_INFINITY;
            for (int g = 0; g < normals.length; g++) {
                share[i][g] = Math.log(weight[g]) + normals[g].logDensity(rows[i]);
                all = LogSpace.sum(all, share[i][g]);
            }
            for (int g = 0; g < normals.length; g++) share[i][g] = Math.exp(share[i][g] - all);
            logLikelihood += all;
        }
        return logLikelihood;
    }

    /** A multivariate normal distribution by the Cholesky factor of its covariance. */
    private static final class Normal {

        private final double[] mean;
        private final double[][] factor;
        private final double constant;

        Normal(double[] mean, double[][] covariance) {
            this.mean = mean;
            try {
                factor = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-8, 1e-14).getL().getData();
            } catch (MathRuntimeException flat) {
                throw InputRefused.because("columns depend on one another so closely that a group has no volume: leave one out");
            }
            double logs = 0;
            for (int j = 0; j < mean.length; j++) logs += Math.log(factor[j][j]);
            constant = -0.5 * mean.length * Math.log(2 * Math.PI) - logs;
        }

        double logDensity(double[] row) {
            double squares = 0;
            double[] solved = new double[mean.length];
            for (int j = 0; j < mean.length; j++) {
                double value = row[j] - mean[j];
                for (int l = 0; l < j; l++) value -= factor[j][l] * solved[l];
                solved[j] = value / factor[j][j];
                squares += solved[j] * solved[j];
            }
            return constant - squares / 2;
        }
    }
}

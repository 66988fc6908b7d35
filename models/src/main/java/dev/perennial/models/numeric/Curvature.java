package dev.perennial.models.numeric;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;

/**
 * Second derivatives, and the standard errors that follow from them at a maximum of the likelihood.
 *
 * <p>Formula: ∂²f/∂x_i∂x_j by central differences of the gradient, step 1e-4 · max(1, |x|); errors = √diag(H⁻¹).
 * <p>Units: those of the objective; matrices are square and symmetric.
 * <p>Assumes: the objective is smooth near the point.
 * <p>Errors: none: null where the matrix cannot be inverted.
 * <p>Source: textbook; Hipparchus for the inverse.
 */
public final class Curvature {

    /** Of the variance of a coefficient by its ties to the others; rounding alone leaves about 1e15 where a tie is complete. */
    private static final double MOST_INFLATION = 1e12;

    private Curvature() {}

    /** The matrix of second derivatives by central differences of the gradient. */
    public static double[][] at(Objective objective, double[] point) {
        int n = point.length;
        double[][] second = new double[n][n];
        double[] above = new double[n];
        double[] below = new double[n];
        for (int i = 0; i < n; i++) {
            double step = 1e-4 * Math.max(1, Math.abs(point[i]));
            double[] moved = point.clone();
            moved[i] += step;
            objective.at(moved, above);
            moved[i] -= 2 * step;
            objective.at(moved, below);
            for (int j = 0; j < n; j++) second[i][j] = (above[j] - below[j]) / (2 * step);
        }
        for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) second[i][j] = second[j][i] = (second[i][j] + second[j][i]) / 2;
        return second;
    }

    /** Square roots of the diagonal of the inverse information; null where the information cannot be inverted. */
    public static double[] standardErrors(double[][] information) {
        double[][] covariance = inverse(information);
        if (covariance == null) return null;

        double[] errors = new double[information.length];
        for (int i = 0; i < errors.length; i++) {
            if (!(covariance[i][i] > 0)) return null;
            errors[i] = Math.sqrt(covariance[i][i]);
        }
        return errors;
    }

    /** The inverse of a symmetric matrix, or null when it is singular but for rounding: when a column is a sum of others to ten digits and more. */
    public static double[][] inverse(double[][] matrix) {
        try {
            double[][] inverse = new LUDecomposition(new Array2DRowRealMatrix(matrix, true), 1e-300).getSolver().getInverse().getData();
            for (int i = 0; i < inverse.length; i++) if (Math.abs(matrix[i][i] * inverse[i][i]) > MOST_INFLATION) return null;
            return inverse;
        } catch (MathRuntimeException singular) {
            return null;
        }
    }
}

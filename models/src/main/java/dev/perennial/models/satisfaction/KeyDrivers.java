package dev.perennial.models.satisfaction;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * How much each item contributes to an overall score, fairly shared although items go together; both measures sum to R².
 *
 * <p>Formula: LMG_j = Σ_S |S|! (p − |S| − 1)! / p! · (R²(S ∪ j) − R²(S)), above 16 items over 2,000 random orders; Johnson: Σ_k λ_jk² β_k² with λ the square root of the correlations.
 * <p>Units: shares of R² from 0 to 1; weights of standardised items.
 * <p>Assumes: linear effects, complete rows.
 * <p>Errors: refuses no items, fewer complete rows than items + 2, constant items and items that are sums of others.
 * <p>Source: Lindeman, Merenda and Gold (1980); Johnson (2000), "A heuristic method for estimating the relative weight", Multivariate Behavioral Research 35.
 *
 * @param exact whether LMG went through all orders
 */
public record KeyDrivers(double rSquared, List<Driver> drivers, boolean exact) {

    private static final int MOST_EXACT = 16;
    private static final int ORDERS = 2_000;

    /** One item: its correlation with the score, its standardised regression weight and its two shares of R². */
    public record Driver(String item, double correlation, double beta, double lmg, double johnson) {}

    /** Measures the items; rows must be complete. */
    public static KeyDrivers of(double[][] rows, double[] score, List<String> items) {
        int p = items.size();
        if (p == 0) throw InputRefused.because("there are no items");
        if (rows.length < p + 2) throw InputRefused.because(rows.length + " complete answers cannot carry " + p + " items");
        double[][] all = new double[rows.length][p + 1];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, all[i], 0, p);
            all[i][p] = score[i];
        }
        for (int j = 0; j <= p; j++) refuseConstant(all, j, j == p ? "target" : items.get(j));
        RealMatrix correlations = new PearsonsCorrelation().computeCorrelationMatrix(all);
        double[][] between = correlations.getSubMatrix(0, p - 1, 0, p - 1).getData();
        double[] with = correlations.getSubMatrix(0, p - 1, p, p).getColumn(0);
        double[][] inverse = Curvature.inverse(between);
        if (inverse == null || inverse[0][0] > 1e10) throw InputRefused.because("an item is a sum of others: leave one out");
        double[] lmg = p <= MOST_EXACT ? allOrders(between, with) : someOrders(between, with);
        double[] johnson = johnson(between, with);
        List<Driver> drivers = new ArrayList<>();
        double rSquared = 0;
        for (int j = 0; j < p; j++) {
            double beta = 0;
            for (int k = 0; k < p; k++) beta += inverse[j][k] * with[k];
            rSquared += beta * with[j];
            drivers.add(new Driver(items.get(j), with[j], beta, lmg[j], johnson[j]));
        }
        return new KeyDrivers(rSquared, drivers, p <= MOST_EXACT);
    }

    private static void refuseConstant(double[][] rows, int column, String name) {
        for (double[] row : rows) if (row[column] != rows[0][column]) return;
        throw InputRefused.column(name, "is constant, so it explains nothing");
    }

    private static double[] allOrders(double[][] between, double[] with) {
        int p = with.length;
        double[] explained = new double[1 << p];
        for (int set = 1; set < explained.length; set++) explained[set] = explained(between, with, set);
        double[] share = new double[p + 1];
        for (int size = 0; size < p; size++) share[size] = 1 / (p * org.hipparchus.util.CombinatoricsUtils.binomialCoefficientDouble(p - 1, size));
        double[] lmg = new double[p];
        for (int set = 0; set < explained.length; set++) {
            for (int j = 0; j < p; j++) if ((set >> j & 1) == 0) lmg[j] += share[Integer.bitCount(set)] * (explained[set | 1 << j] - explained[set]);
        }
        return lmg;
    }

    private static double[] someOrders(double[][] between, double[] with) {
        int p = with.length;
        Random random = new Random(1);
        double[] lmg = new double[p];
        int[] order = java.util.stream.IntStream.range(0, p).toArray();
        for (int draw = 0; draw < ORDERS; draw++) {
            for (int i = p - 1; i > 0; i--) {
                int j = random.nextInt(i + 1), swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            double before = 0;
            for (int k = 0; k < p; k++) {
                double now = explained(between, with, java.util.Arrays.copyOf(order, k + 1));
                lmg[order[k]] += (now - before) / ORDERS;
                before = now;
            }
        }
        return lmg;
    }

    private static double explained(double[][] between, double[] with, int set) {
        return explained(between, with, java.util.stream.IntStream.range(0, with.length).filter(j -> (set >> j & 1) == 1).toArray());
    }

    /** R² of a subset by the Cholesky factor of its correlations: the squares of the solved right side. */
    private static double explained(double[][] between, double[] with, int[] set) {
        int n = set.length;
        double[][] factor = new double[n][n];
        double sum = 0;
        double[] solved = new double[n];
        for (int i = 0; i < n; i++) {
            double value = with[set[i]];
            for (int j = 0; j <= i; j++) {
                double entry = between[set[i]][set[j]];
                for (int k = 0; k < j; k++) entry -= factor[i][k] * factor[j][k];
                factor[i][j] = i == j ? Math.sqrt(Math.max(entry, 1e-15)) : entry / factor[j][j];
                if (j < i) value -= factor[i][j] * solved[j];
            }
            solved[i] = value / factor[i][i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    private static double[] johnson(double[][] between, double[] with) {
        int p = with.length;
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(between));
        RealMatrix root = eigen.getSquareRoot();
        double[][] loadings = root.getData();
        double[] beta = new org.hipparchus.linear.LUDecomposition(root).getSolver().solve(new org.hipparchus.linear.ArrayRealVector(with)).toArray();
        double[] weights = new double[p];
        for (int j = 0; j < p; j++) for (int k = 0; k < p; k++) weights[j] += loadings[j][k] * loadings[j][k] * beta[k] * beta[k];
        return weights;
    }
}

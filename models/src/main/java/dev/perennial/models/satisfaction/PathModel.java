package dev.perennial.models.satisfaction;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * Partial least squares path model: constructs are weighted sums of their items (mode A), tied by regressions; weights are found with the factorial inner scheme. The consistent form (PLSc) corrects correlations
 * of constructs for unreliable measurement.
 *
 * <p>Formula: w_a ∝ Σ_b r_ab S_ab w_b over neighbours b, scaled to w'S w = 1, until at rest; paths = R⁻¹ r; consistent: r_ab / √(ρ_a ρ_b) with ρ_A = (w'w)² · w'(S − diag S)w / w'(ww' − diag ww')w.
 * <p>Units: items are standardised, so paths and loadings are correlations and standardised weights without unit.
 * <p>Assumes: linear paths, items that reflect one construct each; the consistent form, that their errors are unrelated.
 * <p>Errors: refuses fewer than ten complete rows, constant items, causes that cannot be told apart, items of a construct that do not go together, and weights that do not come to rest.
 * <p>Source: Wold (1982); Lohmöller (1989); Dijkstra and Henseler (2015), "Consistent partial least squares path modeling", MIS Quarterly 39.
 *
 * @param weights outer weights by construct and item
 * @param loadings correlations of items with their construct (consistent ones where asked for)
 * @param paths coefficients by effect and cause, 0 where there is no path
 * @param rSquared of each construct that has causes, else 0
 */
public record PathModel(double[][] weights, double[][] loadings, double[][] paths, double[] rSquared, double[][] correlations, List<Reliability> reliabilities, int iterations) {

    private static final int MOST_ROUNDS = 1_000;

    /** How well the items of a construct hang together; all 1 for a single item. */
    public record Reliability(double cronbachAlpha, double rhoA, double rhoC, double averageVarianceExtracted) {}

    /** Fits to complete rows, the items in the order of the specification. */
    public static PathModel fit(double[][] rows, PathSpecification specification, boolean consistent) {
        if (rows.length < 10) throw InputRefused.because("a path model needs at least ten complete answers; there are " + rows.length);
        RealMatrix correlation = new PearsonsCorrelation().computeCorrelationMatrix(rows);
        double[][] s = correlation.getData();
        int[] start = starts(specification);
        for (int i = 0; i < s.length; i++) if (Double.isNaN(s[i][i == 0 ? s.length - 1 : 0])) throw InputRefused.because("item " + (i + 1) + " or another is constant");
        double[] weight = new double[s.length];
        Arrays.fill(weight, 1);
        normalise(weight, s, start);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            double[] next = inner(weight, s, start, specification);
            normalise(next, s, start);
            double change = 0;
            for (int i = 0; i < next.length; i++) change = Math.max(change, Math.abs(next[i] - weight[i]));
            weight = next;
            if (change < 1e-10) return finished(weight, s, start, specification, consistent, round);
        }
        throw InputRefused.because("the weights did not come to rest");
    }

    private static PathModel finished(double[] weight, double[][] s, int[] start, PathSpecification specification, boolean consistent, int rounds) {
        int n = start.length - 1;
        double[][] between = new double[n][n], weights = new double[n][], loadings = new double[n][];
        Reliability[] reliabilities = new Reliability[n];
        for (int a = 0; a < n; a++) for (int b = 0; b < n; b++) between[a][b] = a == b ? 1 : product(weight, s, start, a, b);
        for (int a = 0; a < n; a++) {
            weights[a] = Arrays.copyOfRange(weight, start[a], start[a + 1]);
            double rhoA = Consistency.rhoA(weights[a], block(s, start, a));
            loadings[a] = consistent && weights[a].length > 1 ? Consistency.loadings(weights[a], rhoA) : loadings(weight, s, start, a);
            reliabilities[a] = Consistency.reliability(loadings[a], block(s, start, a), rhoA);
        }
        if (consistent) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) if (a != b) between[a][b] /= Math.sqrt(reliabilities[a].rhoA() * reliabilities[b].rhoA());
            }
        }
        double[][] paths = new double[n][n];
        double[] rSquared = new double[n];
        for (int effect = 0; effect < n; effect++) regress(effect, specification, between, paths, rSquared);
        return new PathModel(weights, loadings, paths, rSquared, between, List.of(reliabilities), rounds);
    }

    private static void regress(int effect, PathSpecification specification, double[][] between, double[][] paths, double[] rSquared) {
        List<Integer> causes = specification.causes().get(effect);
        if (causes.isEmpty()) return;
        int k = causes.size();
        double[][] x = new double[k][k];
        for (int i = 0; i < k; i++) for (int j = 0; j < k; j++) x[i][j] = between[causes.get(i)][causes.get(j)];
        double[][] inverse = Curvature.inverse(x);
        if (inverse == null) throw InputRefused.because("the causes of \"" + specification.constructs().get(effect) + "\" cannot be told apart");
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) paths[effect][causes.get(i)] += inverse[i][j] * between[causes.get(j)][effect];
            rSquared[effect] += paths[effect][causes.get(i)] * between[causes.get(i)][effect];
        }
    }

    /** New outer weights: covariances of items with the neighbours of their construct, weighted by correlation. */
    private static double[] inner(double[] weight, double[][] s, int[] start, PathSpecification specification) {
        int n = start.length - 1;
        double[] next = new double[weight.length];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (a == b || !specification.connected(a, b)) continue;
                double correlation = product(weight, s, start, a, b);
                for (int i = start[a]; i < start[a + 1]; i++) for (int j = start[b]; j < start[b + 1]; j++) next[i] += correlation * s[i][j] * weight[j];
            }
        }
        return next;
    }

    private static void normalise(double[] weight, double[][] s, int[] start) {
        for (int a = 0; a < start.length - 1; a++) {
            double deviation = Math.sqrt(product(weight, s, start, a, a));
            double sum = 0;
            for (int i = start[a]; i < start[a + 1]; i++) sum += weight[i];
            if (!(deviation > 0)) throw InputRefused.because("a construct has no variance of its own");
            for (int i = start[a]; i < start[a + 1]; i++) weight[i] *= (sum < 0 ? -1 : 1) / deviation;
        }
    }

    private static double product(double[] weight, double[][] s, int[] start, int a, int b) {
        double sum = 0;
        for (int i = start[a]; i < start[a + 1]; i++) for (int j = start[b]; j < start[b + 1]; j++) sum += weight[i] * s[i][j] * weight[j];
        return sum;
    }

    private static double[] loadings(double[] weight, double[][] s, int[] start, int a) {
        double[] loadings = new double[start[a + 1] - start[a]];
        for (int i = 0; i < loadings.length; i++) for (int j = start[a]; j < start[a + 1]; j++) loadings[i] += s[start[a] + i][j] * weight[j];
        return loadings;
    }

    private static double[][] block(double[][] s, int[] start, int a) {
        double[][] block = new double[start[a + 1] - start[a]][];
        for (int i = 0; i < block.length; i++) block[i] = Arrays.copyOfRange(s[start[a] + i], start[a], start[a + 1]);
        return block;
    }

    private static int[] starts(PathSpecification specification) {
        int[] starts = new int[specification.constructs().size() + 1];
        for (int c = 0; c < starts.length - 1; c++) starts[c + 1] = starts[c] + specification.items().get(c).size();
        return starts;
    }
}

package dev.perennial.models.satisfaction;

import dev.perennial.models.satisfaction.PathModel.Reliability;
import dev.perennial.models.table.InputRefused;

/** Reliability of the items of one construct, from their weights and correlations. */
final class Consistency {

    private Consistency() {}

    /** Dijkstra and Henseler's ρ_A; 1 for a single item. */
    static double rhoA(double[] weight, double[][] s) {
        if (weight.length == 1) return 1;
        double length = 0, observed = 0, implied = 0;
        for (int i = 0; i < weight.length; i++) {
            length += weight[i] * weight[i];
            for (int j = 0; j < weight.length; j++) {
                if (i == j) continue;
                observed += weight[i] * s[i][j] * weight[j];
                implied += weight[i] * weight[i] * weight[j] * weight[j];
            }
        }
        double rho = length * length * observed / implied;
        if (!(rho > 0)) throw InputRefused.because("the items of a construct do not go together (ρ_A is not positive): turn reversed items round or take them out");
        return rho;
    }

    static double[] loadings(double[] weight, double rhoA) {
        double length = 0;
        for (double each : weight) length += each * each;
        double[] loadings = new double[weight.length];
        for (int i = 0; i < weight.length; i++) loadings[i] = weight[i] * Math.sqrt(rhoA) / length;
        return loadings;
    }

    static Reliability reliability(double[] loading, double[][] s, double rhoA) {
        int k = loading.length;
        if (k == 1) return new Reliability(1, 1, 1, 1);
        double all = 0, sum = 0, squares = 0;
        for (int i = 0; i < k; i++) {
            sum += loading[i];
            squares += loading[i] * loading[i];
            for (int j = 0; j < k; j++) all += s[i][j];
        }
        double alpha = k / (k - 1.0) * (1 - k / all);
        return new Reliability(alpha, rhoA, sum * sum / (sum * sum + k - squares), squares / k);
    }
}

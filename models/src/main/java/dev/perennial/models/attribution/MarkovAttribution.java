package dev.perennial.models.attribution;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Credit by removal: journeys are a Markov chain of order one, and a channel is worth the share of conversions that would be lost if everyone who reached it gave up. Staying in a channel does not change it.
 *
 * <p>Formula: with N = (I − Q)⁻¹ the conversion without channel i is p_start − N_start,i / N_ii · p_i; effect_i = 1 − that / p_start; credit_i = effect_i / Σ effects · conversions.
 * <p>Units: probabilities and effects from 0 to 1; credits in conversions and in the money of the input.
 * <p>Assumes: the next channel depends on the present one only, and a removed channel is replaced by none.
 * <p>Errors: refuses channels that no journey ever leaves.
 * <p>Source: Anderl, Becker, von Wangenheim and Schumann (2016), "Mapping the customer journey", IJRM 33.
 *
 * @param conversionProbability probability that a journey converts
 * @param removalEffects share of conversions lost without each channel
 */
public record MarkovAttribution(double conversionProbability, double[] removalEffects, List<Credit> credits) {

    /** Builds the chain from all journeys and shares their conversions by removal effect. */
    public static MarkovAttribution of(Journeys journeys) {
        int n = journeys.channels().size();
        double[][] moves = new double[n + 1][n + 2];
        for (int i = 0; i < journeys.paths().length; i++) {
            int[] path = journeys.paths()[i];
            double all = journeys.conversions()[i] + journeys.nothing()[i];
            moves[0][path[0] + 1] += all;
            for (int j = 1; j < path.length; j++) if (path[j] != path[j - 1]) moves[path[j - 1] + 1][path[j] + 1] += all;
            moves[path[path.length - 1] + 1][0] += journeys.conversions()[i];
            moves[path[path.length - 1] + 1][n + 1] += journeys.nothing()[i];
        }
        double[][] remaining = new double[n + 1][n + 1];
        double[] converting = new double[n + 1];
        for (int from = 0; from <= n; from++) {
            double total = Arrays.stream(moves[from]).sum();
            remaining[from][from] = 1;
            if (total == 0) continue;
            converting[from] = from == 0 ? 0 : moves[from][0] / total;
            for (int to = 1; to <= n; to++) remaining[from][to] -= moves[from][to] / total;
        }
        return of(journeys, remaining, converting);
    }

    private static MarkovAttribution of(Journeys journeys, double[][] remaining, double[] converting) {
        double[][] visits = Curvature.inverse(remaining);
        if (visits == null) throw InputRefused.column("path", "has channels that no journey ever leaves");

        int n = converting.length - 1;
        double[] conversion = new double[n + 1];
        for (int from = 0; from <= n; from++) for (int k = 0; k <= n; k++) conversion[from] += visits[from][k] * converting[k];
        double[] effects = new double[n];
        for (int c = 1; c <= n; c++) effects[c - 1] = Math.clamp(visits[0][c] / visits[c][c] * conversion[c] / conversion[0], 0, 1);
        double sum = Arrays.stream(effects).sum();
        List<Credit> credits = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            double share = effects[c] / sum;
            credits.add(new Credit(journeys.channels().get(c), share * journeys.totalConversions(), share * journeys.totalValue()));
        }
        return new MarkovAttribution(conversion[0], effects, credits);
    }
}

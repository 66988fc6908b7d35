package dev.perennial.models.numeric;

import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Maximum likelihood over parameters that are all positive: searched on their logarithms, standard errors by the delta method.
 *
 * <p>Formula: max Σ log L(exp θ); error of a parameter = parameter · error of its logarithm.
 * <p>Units: log-likelihood in natural logarithms; parameters on their natural scale.
 * <p>Assumes: the best end of the given starts is the maximum; a logarithm does not run farther than 10 from its start.
 * <p>Errors: refuses a likelihood that is finite at none of the starts.
 * <p>Source: textbook.
 */
public final class PositiveFit {

    private static final double TOLERANCE = 1e-7;
    /** How far a logarithm may run from its start: beyond, the likelihood is flat for all that matters. */
    private static final double FARTHEST = 10;

    private PositiveFit() {}

    /**
     * Maximises a log-likelihood.
     *
     * @param likelihood log-likelihood and its gradient on the natural scale
     * @param weight number of customers behind it; only scales the search
     * @param starts points to search from; the best end wins
     */
    public static <M> Fitted<M> maximise(List<String> names, Objective likelihood, double weight, List<double[]> starts, Function<double[], M> model) {
        Objective loss = onLogScale(likelihood, weight, starts.getFirst());
        Minimum best = null;
        for (double[] start : starts) {
            double[] logs = new double[start.length];
            for (int i = 0; i < logs.length; i++) logs[i] = Math.log(start[i]);
            if (!Double.isFinite(loss.at(logs, null))) continue;
            Minimum found = QuasiNewton.minimise(loss, logs, TOLERANCE);
            if (best == null || found.value() < best.value() - 1e-10) best = found;
        }
        if (best == null || !Double.isFinite(best.value())) throw InputRefused.because("the likelihood is not finite anywhere near the start: check the input for extreme values");

        double[] inside = inside(best.point(), starts.getFirst());
        double[] parameters = exponentials(inside);
        boolean atRest = best.converged() && Arrays.equals(inside, best.point());
        return new Fitted<>(model.apply(parameters), -best.value() * weight, errors(names, loss, best.point(), parameters, weight), best.iterations(), atRest);
    }

    /** Beyond the farthest point the likelihood goes on flat, so that a search that runs to a bound ends there instead of before a wall; it has not come to rest. */
    private static Objective onLogScale(Objective likelihood, double weight, double[] start) {
        return (logs, gradient) -> {
            double[] inside = inside(logs, start);
            double[] natural = exponentials(inside);
            double value = likelihood.at(natural, gradient);
            if (gradient != null) for (int i = 0; i < logs.length; i++) gradient[i] = inside[i] == logs[i] ? -gradient[i] * natural[i] / weight : 0;
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : -value / weight;
        };
    }

    private static double[] inside(double[] logs, double[] start) {
        double[] inside = new double[logs.length];
        for (int i = 0; i < logs.length; i++) inside[i] = Math.clamp(logs[i], Math.log(start[i]) - FARTHEST, Math.log(start[i]) + FARTHEST);
        return inside;
    }

    private static double[] exponentials(double[] logs) {
        double[] natural = new double[logs.length];
        for (int i = 0; i < logs.length; i++) natural[i] = Math.exp(logs[i]);
        return natural;
    }

    private static Map<String, Double> errors(List<String> names, Objective loss, double[] logs, double[] parameters, double weight) {
        double[][] information = Curvature.at(loss, logs);
        for (double[] row : information) for (int j = 0; j < row.length; j++) row[j] *= weight;
        double[] errors = Curvature.standardErrors(information);
        Map<String, Double> named = new LinkedHashMap<>();
        if (errors != null) for (int i = 0; i < errors.length; i++) named.put(names.get(i), errors[i] * parameters[i]);
        return named;
    }
}

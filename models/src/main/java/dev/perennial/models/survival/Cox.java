package dev.perennial.models.survival;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Cox's proportional hazards: covariates multiply the risk of the event at every time.
 *
 * <p>Formula: h(t | x) = h₀(t) exp(β·x); partial likelihood maximised by Newton's method on centred covariates; events at one time by Efron's or Breslow's rule.
 * <p>Units: durations in any one unit; coefficients in log hazard ratio per unit of the covariate.
 * <p>Assumes: the ratio of risks does not change over time, and censoring is unrelated to the event.
 * <p>Errors: refuses negative durations by row, no event, no or constant covariates, fewer events than covariates, covariates that depend on one another or separate the events.
 * <p>Source: Cox (1972), "Regression models and life-tables", JRSS B 34; Efron (1977), JASA 72; Breslow (1974), Biometrics 30.
 *
 * @param logLikelihoodNull that of a model without covariates
 * @param concordance share of comparable pairs in which the one who left first had the higher risk; ties of risk count one half
 */
public record Cox(double[] coefficients, double[] standardErrors, double logLikelihood, double logLikelihoodNull, double concordance, int iterations) {

    /** How several events at one time share the risk. */
    public enum Ties { EFRON, BRESLOW }

    /** Fits to rows of covariates. */
    public static Cox fit(double[] duration, boolean[] event, double[][] covariates, String[] names, Ties ties) {
        KaplanMeier.check(duration);
        check(event, covariates, names);
        double[] spread = new double[names.length];
        double[][] x = standardised(covariates, spread);
        int[] order = IntStream.range(0, duration.length).boxed().sorted((i, j) -> Double.compare(duration[j], duration[i])).mapToInt(i -> i).toArray();
        PartialLikelihood likelihood = new PartialLikelihood(duration, event, x, order, ties);
        double[] beta = new double[names.length];
        PartialLikelihood.Value here = likelihood.at(beta);
        double nullValue = here.value();
        for (int step = 1; step <= 50; step++) {
            double[][] covariance = Curvature.inverse(here.information());
            if (covariance == null) throw InputRefused.because("the covariates depend on one another: leave one of " + String.join(", ", names) + " out");
            double[] direction = product(covariance, here.score());
            PartialLikelihood.Value next = null;
            double[] moved = null;
            double length = 1;
            for (int halvings = 0; halvings < 30; halvings++, length /= 2) {
                moved = plus(beta, direction, length);
                next = likelihood.at(moved);
                if (next.value() >= here.value() - 1e-12) break;
            }
            boolean done = Math.abs(next.value() - here.value()) < 1e-11 * (1 + Math.abs(here.value()));
            beta = moved;
            here = next;
            for (int j = 0; j < beta.length; j++) if (Math.abs(beta[j]) > 30) throw InputRefused.column(names[j], "separates those with the event from those without, so its coefficient has no bound");
            if (done) return finished(beta, spread, here, nullValue, Concordance.of(duration, event, risks(x, beta)), step);
        }
        throw InputRefused.because("the search for the coefficients did not come to rest");
    }

    private static Cox finished(double[] beta, double[] spread, PartialLikelihood.Value here, double nullValue, double concordance, int steps) {
        double[] errors = Curvature.standardErrors(here.information());
        double[] natural = new double[beta.length], naturalErrors = new double[beta.length];
        for (int j = 0; j < beta.length; j++) {
            natural[j] = beta[j] / spread[j];
            naturalErrors[j] = errors == null ? 0 : errors[j] / spread[j];
        }
        return new Cox(natural, naturalErrors, here.value(), nullValue, concordance, steps);
    }

    private static void check(boolean[] event, double[][] covariates, String[] names) {
        int events = 0;
        for (boolean each : event) if (each) events++;
        if (events == 0) throw InputRefused.column("event", "no event was seen");
        if (names.length == 0) throw InputRefused.because("there are no covariates");
        for (int j = 0; j < names.length; j++) {
            int column = j;
            if (Arrays.stream(covariates).allMatch(row -> row[column] == covariates[0][column])) throw InputRefused.column(names[j], "is constant, so it explains nothing");
        }
        if (events < names.length) throw InputRefused.column("event", events + " events cannot carry " + names.length + " covariates");
    }

    private static double[][] standardised(double[][] rows, double[] spread) {
        int p = spread.length;
        double[][] x = new double[rows.length][p];
        for (int j = 0; j < p; j++) {
            double mean = 0, squares = 0;
            for (double[] row : rows) mean += row[j] / rows.length;
            for (double[] row : rows) squares += (row[j] - mean) * (row[j] - mean);
            spread[j] = Math.sqrt(squares / rows.length);
            for (int i = 0; i < rows.length; i++) x[i][j] = (rows[i][j] - mean) / spread[j];
        }
        return x;
    }

    private static double[] risks(double[][] x, double[] beta) {
        double[] risks = new double[x.length];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < beta.length; j++) risks[i] += x[i][j] * beta[j];
        return risks;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) for (int j = 0; j < vector.length; j++) product[i] += matrix[i][j] * vector[j];
        return product;
    }

    private static double[] plus(double[] beta, double[] direction, double length) {
        double[] moved = new double[beta.length];
        for (int i = 0; i < beta.length; i++) moved[i] = beta[i] + length * direction[i];
        return moved;
    }
}

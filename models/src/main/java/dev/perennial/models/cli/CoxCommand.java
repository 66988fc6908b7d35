package dev.perennial.models.cli;

import dev.perennial.models.survival.Cox;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.List;
import java.util.Locale;

/** cox: what makes the event come sooner or later. */
final class CoxCommand implements ModelCommand {

    @Override
    public Description description() {
        return SurvivalInput.describe(Description.of("cox", "proportional hazards: coefficients with standard errors, log-likelihood, concordance; every numeric column not named otherwise is a covariate"))
                .option("covariates", "columns to use, separated by commas (default: all numeric ones)").option("exclude", "columns to leave out").option("ties", "efron or breslow (default efron)");
    }

    @Override
    public Answer answer(Request request) {
        Table all = request.table();
        List<String> names = covariates(request, all);
        List<double[]> columns = names.stream().map(all::numbersOrGaps).toList();
        Table table = all.where(i -> columns.stream().noneMatch(column -> Double.isNaN(column[i])));
        if (table.rows() == 0) throw InputRefused.because("no row has all covariates");
        Answer answer = new Answer("cox", table.rows());
        if (table.rows() < all.rows()) answer.warn((all.rows() - table.rows()) + " rows with an empty covariate are left out");
        SurvivalInput input = SurvivalInput.read(request, table);
        double[][] rows = new double[table.rows()][names.size()];
        for (int j = 0; j < names.size(); j++) {
            double[] column = table.numbers(names.get(j));
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        String ties = request.choice("ties", "efron", "efron", "breslow");
        Cox fit = Cox.fit(input.duration(), input.event(), rows, names.toArray(String[]::new), Cox.Ties.valueOf(ties.toUpperCase(Locale.ROOT)));
        for (int j = 0; j < names.size(); j++) {
            double coefficient = fit.coefficients()[j], error = fit.standardErrors()[j];
            answer.param(names.get(j), coefficient).row("covariate", names.get(j), "coefficient", coefficient, "standardError", error, "hazardRatio", Math.exp(coefficient), "z", coefficient / error);
        }
        return answer.fit("logLikelihood", fit.logLikelihood()).fit("logLikelihoodNull", fit.logLikelihoodNull()).fit("ties", ties).fit("iterations", fit.iterations()).metric("concordance", fit.concordance());
    }

    private static List<String> covariates(Request request, Table table) {
        if (request.has("covariates")) return request.list("covariates");
        List<String> excluded = request.list("exclude");
        return table.names().stream().filter(name -> !name.equals("duration") && !name.equals("event") && !excluded.contains(name) && table.isNumeric(name)).toList();
    }
}

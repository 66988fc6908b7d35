package dev.perennial.models.cli;

import dev.perennial.models.survival.Cox;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** cox: what makes the event come sooner or later. */
final class CoxCommand implements ModelCommand {

    private static final int MOST_LEVELS = 50;

    @Override
    public Description description() {
        return SurvivalInput.describe(Description.of("cox", "proportional hazards: coefficients with standard errors, log-likelihood, concordance; every numeric column not named otherwise is a covariate, words by name only"))
                .option("covariates", "columns to use, separated by commas; words are compared level by level with the most frequent (default: all numeric ones)").option("exclude", "columns to leave out").option("ties", "efron or breslow (default efron)");
    }

    @Override
    public Answer answer(Request request) {
        Table all = request.table();
        List<String> wanted = covariates(request, all);
        Table table = all.where(i -> wanted.stream().noneMatch(name -> Table.isBlank(all.text(name)[i])));
        if (table.rows() == 0) throw InputRefused.because("no row has all covariates");
        Answer answer = new Answer("cox", table.rows());
        if (table.rows() < all.rows()) answer.warn((all.rows() - table.rows()) + " rows with an empty covariate are left out");
        if (!request.has("covariates")) text(request, all).forEach(name -> answer.warn("column \"" + name + "\" is text and left out; name it in --covariates to compare its levels"));
        SurvivalInput input = SurvivalInput.read(request, table);
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (String name : wanted) terms(table, name, names, columns);
        double[][] rows = new double[table.rows()][names.size()];
        for (int j = 0; j < names.size(); j++) for (int i = 0; i < rows.length; i++) rows[i][j] = columns.get(j)[i];
        String ties = request.choice("ties", "efron", "efron", "breslow");
        Cox fit = Cox.fit(input.duration(), input.event(), rows, names.toArray(String[]::new), Cox.Ties.valueOf(ties.toUpperCase(Locale.ROOT)));
        for (int j = 0; j < names.size(); j++) {
            double coefficient = fit.coefficients()[j], error = fit.standardErrors()[j];
            answer.param(names.get(j), coefficient).row("covariate", names.get(j), "coefficient", coefficient, "standardError", error, "hazardRatio", Math.exp(coefficient), "z", coefficient / error);
        }
        return answer.fit("logLikelihood", fit.logLikelihood()).fit("logLikelihoodNull", fit.logLikelihoodNull()).fit("ties", ties).fit("iterations", fit.iterations()).metric("concordance", fit.concordance());
    }

    /** A number as it is; words as a column of 0 and 1 for each level but the most frequent. */
    private static void terms(Table table, String name, List<String> names, List<double[]> columns) {
        if (table.isNumeric(name)) {
            names.add(name);
            columns.add(table.numbers(name));
            return;
        }
        String[] cells = table.labels(name);
        Map<String, Long> counts = Arrays.stream(cells).collect(Collectors.groupingBy(cell -> cell, TreeMap::new, Collectors.counting()));
        if (counts.size() < 2 || counts.size() > MOST_LEVELS) throw InputRefused.column(name, "has " + counts.size() + " levels; a covariate of words has between 2 and " + MOST_LEVELS);
        String usual = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        for (String level : counts.keySet()) {
            if (level.equals(usual)) continue;
            names.add(name + "=" + level);
            columns.add(Arrays.stream(cells).mapToDouble(cell -> cell.equals(level) ? 1 : 0).toArray());
        }
    }

    private static List<String> covariates(Request request, Table table) {
        return request.has("covariates") ? request.list("covariates") : others(request, table).filter(table::isNumeric).toList();
    }

    private static List<String> text(Request request, Table table) {
        return others(request, table).filter(name -> !table.isNumeric(name)).toList();
    }

    private static Stream<String> others(Request request, Table table) {
        List<String> excluded = request.columns("exclude", table);
        return table.names().stream().filter(name -> !name.equals("duration") && !name.equals("event") && !excluded.contains(name));
    }
}

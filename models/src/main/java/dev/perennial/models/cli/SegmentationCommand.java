package dev.perennial.models.cli;

import dev.perennial.models.segmentation.GaussianMixture;
import dev.perennial.models.segmentation.GroupQuality;
import dev.perennial.models.segmentation.KMeans;
import dev.perennial.models.segmentation.Points;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** kmeans and mixture: groups of customers who are alike in numbers. */
final class SegmentationCommand implements ModelCommand {

    private final String name;

    SegmentationCommand(String name) {
        this.name = name;
    }

    @Override
    public Description description() {
        return Description.of(name, (name.equals("kmeans") ? "groups by k-means: centres, inertia, silhouette, stability" : "groups by a mixture of normal distributions: means, weights, BIC") + "; every numeric column is used")
                .option("columns", "columns to use, separated by commas (default: all numeric ones)").option("exclude", "columns to leave out").option("k", "number of groups; a list such as 2,3,4 compares (default 3)")
                .option("log", "take logarithms first: log v, or log(1 + v) for a column with zeros").option("standardise", "give every column deviation 1").option("starts", "how often to start anew (default 20)").option("seed", "of the starts (default 1)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        List<String> columns = request.has("columns") ? request.list("columns") : numeric(table, request.columns("exclude", table));
        if (columns.isEmpty()) throw InputRefused.because("there is no numeric column");
        String[] names = columns.toArray(String[]::new);
        double[][] rows = rows(table, names);
        if (request.isOn("log")) rows = Points.logged(rows, names);
        if (request.isOn("standardise")) rows = Points.standardised(rows, names);
        Answer answer = new Answer(name, rows.length).fit("columns", columns);
        int[] ks = Arrays.stream(request.text("k", "3").split(",")).mapToInt(SegmentationCommand::groups).toArray();
        return name.equals("kmeans") ? kmeans(answer, request, rows, names, ks) : mixture(answer, request, rows, names, ks);
    }

    private static List<String> numeric(Table table, List<String> excluded) {
        return table.names().stream().filter(column -> !excluded.contains(column) && table.isNumeric(column)).toList();
    }

    private static Answer kmeans(Answer answer, Request request, double[][] rows, String[] names, int[] ks) {
        List<Object> compared = new java.util.ArrayList<>();
        for (int k : ks) {
            KMeans found = KMeans.fit(rows, k, request.count("starts", 20), request.count("seed", 1));
            double silhouette = k < 2 ? 0 : GroupQuality.silhouette(rows, found.member());
            double stability = k < 2 ? 1 : GroupQuality.stability(rows, found, 20, request.count("seed", 1));
            compared.add(Answer.pairs("k", k, "inertia", found.inertia(), "silhouette", silhouette, "stability", stability, "sizes", found.sizes()));
            if (ks.length > 1) continue;
            answer.metric("inertia", found.inertia()).metric("silhouette", silhouette).metric("stability", stability).metric("sizes", found.sizes()).metric("centres", described(found.centres(), names));
            IntStream.range(0, Math.min(rows.length, request.mostRows())).forEach(i -> answer.row("row", i + 1, "group", found.member()[i] + 1));
        }
        return ks.length > 1 ? answer.metric("byK", compared) : answer;
    }

    private static Answer mixture(Answer answer, Request request, double[][] rows, String[] names, int[] ks) {
        GaussianMixture best = null;
        List<Object> compared = new java.util.ArrayList<>();
        for (int k : ks) {
            GaussianMixture found = GaussianMixture.fit(rows, k, request.count("starts", 20), request.count("seed", 1));
            compared.add(Answer.pairs("k", k, "logLikelihood", found.logLikelihood(), "bic", found.bic()));
            if (!found.converged()) answer.warn("with k = " + k + " the search did not come to rest");
            if (best == null || found.bic() < best.bic()) best = found;
        }
        GaussianMixture chosen = best;
        answer.fit("k", chosen.weight().length).fit("logLikelihood", chosen.logLikelihood()).fit("bic", chosen.bic()).metric("byK", compared).metric("weights", chosen.weight()).metric("means", described(chosen.mean(), names));
        IntStream.range(0, Math.min(rows.length, request.mostRows())).forEach(i -> {
            double[] membership = chosen.membership(rows[i]);
            int group = IntStream.range(0, membership.length).reduce(0, (a, b) -> membership[b] > membership[a] ? b : a);
            answer.row("row", i + 1, "group", group + 1, "probability", membership[group]);
        });
        return answer;
    }

    private static List<Object> described(double[][] centres, String[] names) {
        return Arrays.stream(centres).<Object>map(centre -> {
            Object[] pairs = new Object[2 * names.length];
            for (int j = 0; j < names.length; j++) {
                pairs[2 * j] = names[j];
                pairs[2 * j + 1] = centre[j];
            }
            return Answer.pairs(pairs);
        }).toList();
    }

    private static double[][] rows(Table table, String[] names) {
        double[][] rows = new double[table.rows()][names.length];
        for (int j = 0; j < names.length; j++) {
            double[] column = table.numbers(names[j]);
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        return rows;
    }

    private static int groups(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw InputRefused.because("--k \"" + text + "\" is not a whole number");
        }
    }
}

package dev.perennial.models.examples;

import static dev.perennial.models.examples.Plot.Kind.POINTS;
import static dev.perennial.models.examples.Plot.Kind.STEP;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.survival.Cox;
import dev.perennial.models.survival.KaplanMeier;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How long customers stay and what makes them leave sooner. */
final class SurvivalExamples {

    private SurvivalExamples() {}

    static List<Plot> plots() {
        return List.of(contracts(), risks());
    }

    private static Plot contracts() {
        Table telco = PublishedSets.table("telco-churn/Telco-Customer-Churn.csv");
        var plot = new Plot("kaplan-meier", "Customers from month to month leave early, those with a contract hardly", "months since the beginning", "share still there");
        for (String contract : List.of("Month-to-month", "One year", "Two year")) {
            Table those = telco.where(i -> telco.text("Contract")[i].equals(contract));
            var steps = KaplanMeier.of(those.numbers("tenure"), seen(those.text("Churn"), "Yes"), 0.95).steps();
            double[] time = steps.stream().mapToDouble(KaplanMeier.Step::time).toArray();
            plot.with(STEP, contract, time, steps.stream().mapToDouble(KaplanMeier.Step::survival).toArray())
                    .band(contract, time, steps.stream().mapToDouble(KaplanMeier.Step::lower).toArray(), steps.stream().mapToDouble(KaplanMeier.Step::upper).toArray());
        }
        return plot;
    }

    private static Plot risks() {
        Table rossi = PublishedSets.table("survival/rossi.csv");
        String[] names = {"fin", "age", "race", "wexp", "mar", "paro", "prio"};
        double[][] rows = new double[rossi.rows()][names.length];
        for (int j = 0; j < names.length; j++) {
            double[] column = rossi.numbers(names[j]);
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        var cox = Cox.fit(rossi.numbers("week"), seen(rossi.text("arrest"), "1"), rows, names, Cox.Ties.EFRON);
        double[] places = IntStream.range(0, names.length).asDoubleStream().toArray();
        double[] ratio = Arrays.stream(cox.coefficients()).map(Math::exp).toArray();
        double[] lower = IntStream.range(0, names.length).mapToDouble(j -> Math.exp(cox.coefficients()[j] - 1.96 * cox.standardErrors()[j])).toArray();
        double[] upper = IntStream.range(0, names.length).mapToDouble(j -> Math.exp(cox.coefficients()[j] + 1.96 * cox.standardErrors()[j])).toArray();
        return new Plot("cox", "Financial aid, age and earlier convictions stand apart from 1", "covariate", "ratio of risks per unit, with 95 % interval")
                .over(List.of(names)).with(POINTS, "ratio", ratio).band("interval", places, lower, upper);
    }

    private static boolean[] seen(String[] cells, String value) {
        boolean[] seen = new boolean[cells.length];
        for (int i = 0; i < seen.length; i++) seen[i] = cells[i].equals(value);
        return seen;
    }
}

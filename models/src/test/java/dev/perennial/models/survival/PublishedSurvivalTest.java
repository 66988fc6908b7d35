package dev.perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.Table;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rossi, lung, Walton and Telco (C7 to C10). */
@Tag("data")
class PublishedSurvivalTest {

    @Test void rossiWithEfronAndBreslowTies() {
        Table rossi = PublishedSets.table("survival/rossi.csv");
        Cox efron = cox(rossi, "week", "arrest", "1", Cox.Ties.EFRON, "fin", "age", "race", "wexp", "mar", "paro", "prio");
        Cox breslow = cox(rossi, "week", "arrest", "1", Cox.Ties.BRESLOW, "fin", "age", "race", "wexp", "mar", "paro", "prio");

        assertThat(efron.coefficients()).containsExactly(new double[] {-0.37942, -0.05744, 0.31390, -0.14980, -0.43370, -0.08487, 0.09150}, within(1e-4));
        assertThat(efron.logLikelihood()).isCloseTo(-658.748, within(0.001));
        assertThat(efron.logLikelihoodNull()).isCloseTo(-675.381, within(0.001));
        assertThat(efron.concordance()).isCloseTo(0.640, within(0.0005));
        assertThat(breslow.logLikelihood()).isCloseTo(-659.121, within(0.001));
    }

    @Test void lungWithTwoAndThreeCovariates() {
        Table lung = PublishedSets.table("survival/lung.csv");

        assertThat(cox(lung, "time", "status", "1", Cox.Ties.EFRON, "age", "sex").coefficients()).containsExactly(new double[] {0.017045, -0.513219}, within(1e-5));
        assertThat(cox(lung, "time", "status", "1", Cox.Ties.EFRON, "age", "sex", "ph.ecog").coefficients()).containsExactly(new double[] {0.011067, -0.552612, 0.463728}, within(1e-5));
    }

    @Test void survivalCurvesAndMedians() {
        Table rossi = PublishedSets.table("survival/rossi.csv");
        Table lung = PublishedSets.table("survival/lung.csv");
        Table walton = PublishedSets.table("survival/waltons_dataset.csv");

        assertThat(curve(rossi, "week", "arrest", "1").survival(26)).isCloseTo(0.8750, within(5e-5));
        assertThat(curve(rossi, "week", "arrest", "1").survival(52)).isCloseTo(0.7361, within(5e-5));
        assertThat(curve(lung, "time", "status", "1").median()).isEqualTo(310);
        assertThat(curve(lung, "time", "status", "1").survival(365)).isCloseTo(0.4092, within(5e-5));
        assertThat(curve(lung.where(i -> lung.text("sex")[i].equals("1")), "time", "status", "1").median()).isEqualTo(270);
        assertThat(curve(lung.where(i -> lung.text("sex")[i].equals("2")), "time", "status", "1").median()).isEqualTo(426);
        assertThat(curve(walton.where(i -> walton.text("group")[i].equals("control")), "T", "E", "1").median()).isEqualTo(58);
        assertThat(curve(walton.where(i -> walton.text("group")[i].equals("miR-137")), "T", "E", "1").median()).isEqualTo(26);
    }

    @Test void telcoTenure() {
        Table telco = PublishedSets.table("telco-churn/Telco-Customer-Churn.csv");
        KaplanMeier all = curve(telco, "tenure", "Churn", "Yes");

        assertThat(all.survival(12)).isCloseTo(0.8432, within(1e-4));
        assertThat(all.survival(24)).isCloseTo(0.7887, within(1e-4));
        assertThat(all.survival(72)).isCloseTo(0.5928, within(1e-4));
        assertThat(curve(telco.where(i -> telco.text("Contract")[i].equals("Month-to-month")), "tenure", "Churn", "Yes").survival(24)).isCloseTo(0.5859, within(1e-4));
        assertThat(curve(telco.where(i -> telco.text("Contract")[i].equals("One year")), "tenure", "Churn", "Yes").survival(24)).isCloseTo(0.9783, within(1e-4));
    }

    private static KaplanMeier curve(Table table, String duration, String event, String seen) {
        return KaplanMeier.of(table.numbers(duration), events(table, event, seen), 0.95);
    }

    private static Cox cox(Table all, String duration, String event, String seen, Cox.Ties ties, String... names) {
        Table table = all.where(i -> java.util.Arrays.stream(names).noneMatch(name -> Table.isBlank(all.text(name)[i])));
        double[][] rows = new double[table.rows()][names.length];
        for (int j = 0; j < names.length; j++) {
            double[] column = table.numbers(names[j]);
            for (int i = 0; i < rows.length; i++) rows[i][j] = column[i];
        }
        return Cox.fit(table.numbers(duration), events(table, event, seen), rows, names, ties);
    }

    private static boolean[] events(Table table, String column, String seen) {
        boolean[] events = new boolean[table.rows()];
        IntStream.range(0, events.length).forEach(i -> events[i] = table.text(column)[i].equals(seen));
        return events;
    }
}

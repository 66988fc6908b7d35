package dev.perennial.models.lifetime;

import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_ANY_PURCHASE;
import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_REPEAT_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published figures of the CDNOW customers (V1, V2, V3, V10, V11, V12, V15, V16). */
@Tag("data")
class CdnowTest {

    @Test void theBetaGeometricFitIsThePublishedOne() {
        var fit = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, summary());

        near(fit.model().parameters(), Map.of("r", 0.2426, "alpha", 4.4135, "a", 0.7929, "b", 2.4258), 0.005);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.426, within(0.01));
        assertThat(fit.converged()).isTrue();
    }

    @Test void theParetoFitIsThePublishedOneWithItsStandardErrors() {
        var fit = ParetoNbd.fit(summary());

        Map.of("r", 0.553, "alpha", 10.578, "s", 0.606, "beta", 11.669)
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name)).isCloseTo(value, Percentage.withPercentage(0.5)));
        Map.of("r", 0.0476, "alpha", 0.8427, "s", 0.1873, "beta", 6.2105)
                .forEach((name, value) -> assertThat(fit.standardErrors().get(name)).isCloseTo(value, Percentage.withPercentage(2)));
        assertThat(fit.logLikelihood()).isCloseTo(-9594.976, within(0.01));
    }

    @Test void theModifiedBetaGeometricFitIsThePublishedOne() {
        var fit = BetaGeometricNbd.fit(AFTER_ANY_PURCHASE, summary());

        Map.of("r", 0.525, "alpha", 6.183, "a", 0.891, "b", 1.614)
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name)).isCloseTo(value, Percentage.withPercentage(0.5)));
        assertThat(fit.logLikelihood()).isCloseTo(-9582.133, within(0.01));
    }

    @Test void theHoldoutByFrequencyIsThePublishedOne() {
        var histories = sample();
        var bg = holdout(histories, BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, PurchaseHistory.base(histories)).model());
        var pareto = holdout(histories, ParetoNbd.fit(PurchaseHistory.base(histories)).model());

        assertThat(bg.bins()).extracting(HoldoutReport.Bin::customers).containsExactly(1411, 439, 214, 100, 62, 38, 29, 64);
        inOrder(bg, HoldoutReport.Bin::actualMean, 0.0005, 0.237, 0.697, 1.393, 1.560, 2.532, 2.947, 3.862, 6.359);
        inOrder(bg, HoldoutReport.Bin::expectedMean, 0.005, 0.2251, 0.5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.5040, 6.1570);
        inOrder(pareto, HoldoutReport.Bin::expectedMean, 0.005, 0.138, 0.600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403);
    }

    @Test void theHoldoutTotalsAreTheRecomputedOnes() {
        var histories = sample();
        var bg = holdout(histories, BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, PurchaseHistory.base(histories)).model());

        assertThat(bg.actualTotal()).isEqualTo(1882);
        assertThat(bg.expectedTotal()).isCloseTo(1653.42, Percentage.withPercentage(0.1));
        assertThat(bg.meanAbsoluteError()).isCloseTo(0.7855, Percentage.withPercentage(0.1));
        assertThat(bg.rootMeanSquaredError()).isCloseTo(1.608, Percentage.withPercentage(0.1));
        assertThat(bg.correlation()).isCloseTo(0.6256, Percentage.withPercentage(0.1));
    }

    @Test void theMasterLogBuildsTheKnownCustomersAndFits() {
        Table log = PublishedSets.table("cdnow/CDNOW_master.txt");
        var histories = histories(log, "customer_id", "date", "dollar_value");
        assertThat(PublishedSets.table("cdnow/CDNOW_sample.txt").rows()).isEqualTo(6_919);
        double units = Arrays.stream(log.numbers("number_of_cds")).sum();
        double value = Arrays.stream(log.numbers("dollar_value")).sum();

        assertThat(log.rows()).isEqualTo(69_659);
        assertThat(histories).hasSize(23_570);
        assertThat(units).isEqualTo(167_881);
        assertThat(value).isCloseTo(2_500_315.63, within(0.005));
        shares(BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, PurchaseHistory.base(histories)).model().parameters(), Map.of("r", 0.2516, "alpha", 4.7889, "a", 0.7234, "b", 2.1611));
        shares(ParetoNbd.fit(PurchaseHistory.base(histories)).model().parameters(), Map.of("r", 0.5974, "alpha", 11.5856, "s", 0.5222, "beta", 8.8277));
    }

    @Test void spendIsThePublishedOne() {
        Table table = PublishedSets.table("cdnow/cdnow_customers_summary_with_transactions.csv");
        int[] buyers = IntStream.range(0, table.rows()).filter(i -> table.numbers("x")[i] > 0).toArray();
        double[] x = Arrays.stream(buyers).mapToDouble(i -> table.numbers("x")[i]).toArray();
        double[] mean = Arrays.stream(buyers).mapToDouble(i -> table.numbers("zbar")[i]).toArray();
        var fit = GammaGamma.fit(x, mean);
        double[] firstTen = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};

        assertThat(x).hasSize(946);
        near(fit.model().parameters(), Map.of("p", 6.25, "q", 3.74, "v", 15.44), 0.01);
        assertThat(fit.logLikelihood()).isCloseTo(-4055.92, within(0.01));
        assertThat(new PearsonsCorrelation().correlation(x, mean)).isCloseTo(0.1139, within(0.0001));
        for (int i = 0; i < 10; i++) assertThat(fit.model().expectedSpend(table.numbers("x")[i], table.numbers("zbar")[i])).isCloseTo(firstTen[i], within(0.1));
        assertThat(IntStream.range(0, 946).mapToDouble(i -> fit.model().expectedSpend(x[i], mean[i])).average().orElseThrow()).isCloseTo(35.3752, within(0.001));
    }

    @Test void aYearsLifetimeValueIsTheRecomputedOne() {
        Table table = PublishedSets.table("cdnow/cdnow_customers_summary_with_transactions.csv");
        double[] x = table.numbers("x"), tx = table.numbers("t_x"), age = table.numbers("T"), mean = table.numbers("zbar");
        int[] buyers = IntStream.range(0, x.length).filter(i -> x[i] > 0).toArray();
        var purchases = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(x, tx, age)).model();
        var spend = GammaGamma.fit(Arrays.stream(buyers).mapToDouble(i -> x[i]).toArray(), Arrays.stream(buyers).mapToDouble(i -> mean[i]).toArray()).model();
        var year = new LifetimeValue(12, 0.01, LifetimeValue.WEEKS_PER_MONTH);
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) values[i] = year.of(purchases, spend.expectedSpend(x[i], mean[i]), (int) x[i], tx[i], age[i]);
        double[] firstFive = {36.278, 4.637, 8.344, 8.344, 8.344};

        for (int i = 0; i < 5; i++) assertThat(values[i]).isCloseTo(firstFive[i], Percentage.withPercentage(0.2));
        assertThat(Arrays.stream(values).sum()).isCloseTo(71_509.9, Percentage.withPercentage(0.2));
    }

    private static List<PurchaseHistory> sample() {
        return histories(PublishedSets.table("cdnow/CDNOW_sample.txt"), "2", "3", "5");
    }

    private static List<PurchaseHistory> histories(Table log, String customer, String date, String amount) {
        long end = LocalDate.of(1997, 9, 30).toEpochDay();
        return PurchaseHistory.from(log.labels(customer), log.days(date), log.numbers(amount), end, end + 273, 7);
    }

    private static HoldoutReport holdout(List<PurchaseHistory> histories, PurchaseModel model) {
        return HoldoutReport.of(histories.stream().mapToDouble(PurchaseHistory::frequency).toArray(), histories.stream().mapToDouble(PurchaseHistory::laterPurchases).toArray(),
                histories.stream().mapToDouble(h -> model.expectedPurchases(39, h.frequency(), h.recency(), h.age())).toArray());
    }

    private static void inOrder(HoldoutReport report, ToDoubleFunction<HoldoutReport.Bin> part, double tolerance, double... published) {
        for (int i = 0; i < published.length; i++) assertThat(part.applyAsDouble(report.bins().get(i))).isCloseTo(published[i], within(tolerance));
    }

    private static void shares(Map<String, Double> found, Map<String, Double> published) {
        published.forEach((name, value) -> assertThat(found.get(name)).as(name).isCloseTo(value, Percentage.withPercentage(0.5)));
    }

    private static CustomerBase summary() {
        Table table = PublishedSets.table("cdnow/cdnow_customers_summary.csv");
        return CustomerBase.of(table.numbers("frequency"), table.numbers("recency"), table.numbers("T"));
    }

    private static void near(Map<String, Double> found, Map<String, Double> published, double tolerance) {
        published.forEach((name, value) -> assertThat(found.get(name)).as(name).isCloseTo(value, within(tolerance)));
    }
}

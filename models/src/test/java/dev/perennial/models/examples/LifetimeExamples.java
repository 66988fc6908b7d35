package dev.perennial.models.examples;

import static dev.perennial.models.examples.Plot.Kind.BARS;
import static dev.perennial.models.examples.Plot.Kind.LINE;
import static dev.perennial.models.examples.Plot.Kind.POINTS;
import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_ANY_PURCHASE;
import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_REPEAT_PURCHASE;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.lifetime.BetaGeometricBetaBernoulli;
import dev.perennial.models.lifetime.BetaGeometricNbd;
import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.GammaGamma;
import dev.perennial.models.lifetime.HoldoutReport;
import dev.perennial.models.lifetime.LifetimeValue;
import dev.perennial.models.lifetime.ParetoNbd;
import dev.perennial.models.lifetime.PurchaseHistory;
import dev.perennial.models.lifetime.PurchaseModel;
import dev.perennial.models.lifetime.ShiftedBetaGeometric;
import dev.perennial.models.table.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Who is still a customer and what she is worth, on the customers of CDNOW and on two published tables. */
final class LifetimeExamples {

    private static final double[] WEEKS = IntStream.rangeClosed(0, 39).asDoubleStream().toArray();

    private LifetimeExamples() {}

    static List<Plot> plots() {
        return List.of(purchasesToCome(), leavingAfterTheFirstPurchase(), silence(), occasions(), contracts(), spend(), value());
    }

    /** Expected and real purchases of 39 weeks by what a customer did in the 39 weeks before. */
    private static Plot purchasesToCome() {
        var histories = histories();
        var model = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, PurchaseHistory.base(histories)).model();
        var bins = holdout(histories, model).bins();
        return new Plot("bg-nbd", "Who bought more before buys more after, as expected", "repeat purchases in the first 39 weeks", "purchases in the next 39 weeks, mean")
                .over(bins.stream().map(HoldoutReport.Bin::frequency).toList())
                .with(BARS, "real", bins.stream().mapToDouble(HoldoutReport.Bin::actualMean).toArray())
                .with(BARS, "expected", bins.stream().mapToDouble(HoldoutReport.Bin::expectedMean).toArray());
    }

    private static Plot leavingAfterTheFirstPurchase() {
        var base = summary();
        var repeat = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, base).model();
        var any = BetaGeometricNbd.fit(AFTER_ANY_PURCHASE, base).model();
        return new Plot("mbg-nbd", "Without a repeat purchase BG/NBD calls everybody alive, MBG/NBD does not", "weeks since the only purchase", "chance that she is still a customer")
                .with(LINE, "BG/NBD", WEEKS, Arrays.stream(WEEKS).map(age -> repeat.pAlive(0, 0, age)).toArray())
                .with(LINE, "MBG/NBD", WEEKS, Arrays.stream(WEEKS).map(age -> any.pAlive(0, 0, age)).toArray());
    }

    private static Plot silence() {
        var model = ParetoNbd.fit(summary()).model();
        var plot = new Plot("pareto-nbd", "The same silence says more about a customer who used to buy often", "weeks since the last purchase, the last of which fell in week 30", "chance that she is still a customer");
        for (int x : new int[] {1, 3, 8}) plot.with(LINE, x + (x == 1 ? " repeat purchase" : " repeat purchases"), WEEKS, Arrays.stream(WEEKS).map(silent -> model.pAlive(x, 30, 30 + silent)).toArray());
        return plot;
    }

    /** The donors of Fader, Hardie and Shang (2010), their published parameters. */
    private static Plot occasions() {
        var model = new BetaGeometricBetaBernoulli(1.204, 0.750, 0.657, 2.783);
        var plot = new Plot("bg-bb", "Of six yearly occasions the last one tells most", "year of the last donation of six", "donations expected in the next five years");
        for (int x : new int[] {1, 2, 4}) {
            double[] last = IntStream.rangeClosed(x, 6).asDoubleStream().toArray();
            plot.with(LINE, x + (x == 1 ? " donation" : " donations"), last, Arrays.stream(last).map(tx -> model.expectedPurchases(5, x, (int) tx, 6)).toArray());
        }
        return plot;
    }

    /** The regular customers of Fader and Hardie (2007): per cent left after each of seven renewals. */
    private static Plot contracts() {
        double[] left = {100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1};
        var model = ShiftedBetaGeometric.fit(Arrays.stream(left).map(share -> share * 10).toArray()).model();
        double[] years = IntStream.rangeClosed(0, 12).asDoubleStream().toArray();
        return new Plot("sbg", "Retention rises with age because those who leave easily leave first", "renewals", "share of the customers left")
                .with(POINTS, "seen", IntStream.range(0, left.length).asDoubleStream().toArray(), Arrays.stream(left).map(share -> share / 100).toArray())
                .with(LINE, "model", years, Arrays.stream(years).map(model::survival).toArray())
                .with(LINE, "retention of the year", IntStream.rangeClosed(1, 12).asDoubleStream().toArray(), IntStream.rangeClosed(1, 12).mapToDouble(model::retention).toArray());
    }

    private static Plot spend() {
        var model = spending();
        double[] means = IntStream.rangeClosed(0, 150).asDoubleStream().toArray();
        var plot = new Plot("gamma-gamma", "Few purchases say little: the expectation stays near the mean of all", "mean of the customer's purchases so far", "spend expected a purchase");
        for (int x : new int[] {1, 3, 10}) plot.with(LINE, x + (x == 1 ? " purchase" : " purchases"), means, Arrays.stream(means).map(mean -> model.expectedSpend(x, mean)).toArray());
        return plot;
    }

    private static Plot value() {
        Table table = transactions();
        double[] x = table.numbers("x"), tx = table.numbers("t_x"), age = table.numbers("T"), mean = table.numbers("zbar");
        var purchases = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(x, tx, age)).model();
        var spend = spending();
        var year = new LifetimeValue(12, 0.01, LifetimeValue.WEEKS_PER_MONTH);
        double[] values = IntStream.range(0, x.length).mapToDouble(i -> year.of(purchases, spend.expectedSpend(x[i], mean[i]), (int) x[i], tx[i], age[i])).sorted().toArray();
        double total = Arrays.stream(values).sum(), sum = 0;
        double[] share = new double[101];
        for (int i = 1; i <= values.length; i++) {
            sum += values[values.length - i];
            share[(int) Math.ceil(100.0 * i / values.length)] = sum / total;
        }
        return new Plot("clv", "A fifth of the customers is worth %.0f %% of next year's value".formatted(100 * share[20]), "share of the customers, dearest first, %", "share of the value").with(LINE, "", share);
    }

    private static GammaGamma spending() {
        Table table = transactions();
        double[] x = table.numbers("x"), mean = table.numbers("zbar");
        int[] buyers = IntStream.range(0, x.length).filter(i -> x[i] > 0).toArray();
        return GammaGamma.fit(Arrays.stream(buyers).mapToDouble(i -> x[i]).toArray(), Arrays.stream(buyers).mapToDouble(i -> mean[i]).toArray()).model();
    }

    private static Table transactions() {
        return PublishedSets.table("cdnow/cdnow_customers_summary_with_transactions.csv");
    }

    private static CustomerBase summary() {
        Table table = PublishedSets.table("cdnow/cdnow_customers_summary.csv");
        return CustomerBase.of(table.numbers("frequency"), table.numbers("recency"), table.numbers("T"));
    }

    private static List<PurchaseHistory> histories() {
        Table log = PublishedSets.table("cdnow/CDNOW_sample.txt");
        long end = LocalDate.of(1997, 9, 30).toEpochDay();
        return PurchaseHistory.from(log.labels("2"), log.days("3"), log.numbers("5"), end, end + 273, 7);
    }

    private static HoldoutReport holdout(List<PurchaseHistory> histories, PurchaseModel model) {
        return HoldoutReport.of(each(histories, PurchaseHistory::frequency), each(histories, PurchaseHistory::laterPurchases), each(histories, h -> model.expectedPurchases(39, h.frequency(), h.recency(), h.age())));
    }

    private static double[] each(List<PurchaseHistory> histories, ToDoubleFunction<PurchaseHistory> value) {
        return histories.stream().mapToDouble(value).toArray();
    }
}

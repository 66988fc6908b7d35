package dev.perennial.bench.models;

import dev.perennial.models.affinity.Baskets;
import dev.perennial.models.affinity.FrequentSets;
import dev.perennial.models.allocation.OfferAllocation;
import dev.perennial.models.allocation.OfferProblem;
import dev.perennial.models.forecast.ForecastMethod;
import dev.perennial.models.forecast.SeriesSet;
import dev.perennial.models.lifetime.BetaGeometricNbd;
import dev.perennial.models.lifetime.BetaGeometricNbd.Leaving;
import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.ParetoNbd;
import dev.perennial.models.scoring.BoostedTrees;
import dev.perennial.models.scoring.LogisticRegression;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.table.Table;
import dev.perennial.models.table.TableReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of the models that are run millions of times, on the public data sets; every method answers so that nothing is optimised away. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HotParts {

    private final BetaGeometricNbd leavingAfterPurchase = new BetaGeometricNbd(Leaving.AFTER_REPEAT_PURCHASE, 0.2426, 4.4136, 0.7929, 2.4259);
    private final ParetoNbd leavingAtAnyTime = new ParetoNbd(0.5534, 10.58, 0.6061, 11.67);
    private CustomerBase customers;
    private Baskets baskets;
    private List<SeriesSet.Series> series;
    private Sample subscribers;
    private double[] left;
    private int[] rows;
    private OfferProblem offers;

    /** Reads what the benchmarks work on. */
    @Setup public void read() {
        Table cdnow = table("cdnow/cdnow_customers_summary.csv"), groceries = table("groceries/groceries_transactions.csv"), telco = table("telco-churn/Telco-Customer-Churn.csv");
        customers = CustomerBase.of(cdnow.numbers("frequency"), cdnow.numbers("recency"), cdnow.numbers("T"));
        baskets = Baskets.of(groceries.labels("transaction"), groceries.labels("item"));
        series = SeriesSet.read(table("m3-forecasting/m3_series.csv.gz"), 1).stream().filter(each -> each.season() == 12).limit(100).toList();
        subscribers = Sample.of(telco, telco.names().stream().filter(name -> !List.of("Churn", "customerID").contains(name)).toList());
        left = Arrays.stream(telco.text("Churn")).mapToDouble(cell -> cell.equals("Yes") ? 1 : 0).toArray();
        rows = IntStream.range(0, telco.rows()).toArray();
        offers = offers(100_000, 10);
    }

    @Benchmark public double likelihoodOfTheBetaGeometricModelFor2357Customers() {
        return customers.logLikelihood(leavingAfterPurchase);
    }

    @Benchmark public double likelihoodOfTheParetoModelFor2357Customers() {
        return customers.logLikelihood(leavingAtAnyTime);
    }

    @Benchmark public Object fitOfTheBetaGeometricModelTo2357Customers() {
        return BetaGeometricNbd.fit(Leaving.AFTER_REPEAT_PURCHASE, customers);
    }

    @Benchmark public Object frequentSetsOf9835Baskets() {
        return FrequentSets.find(baskets, 0.001, 10);
    }

    @Benchmark public double thetaForecastsOf100Series() {
        double sum = 0;
        for (var each : series) sum += ForecastMethod.THETA.forecast(each.history(), 12, 18, 0.95).mean()[0];
        return sum;
    }

    @Benchmark public Object logisticRegressionOn7043Customers() {
        return LogisticRegression.fit(subscribers, left, rows, 1);
    }

    @Benchmark public Object hundredBoostedTreesOn7043Customers() {
        return BoostedTrees.fit(subscribers, left, rows, BoostedTrees.Settings.USUAL);
    }

    @Benchmark public Object tenOffersTo100000Customers() {
        return OfferAllocation.solve(offers);
    }

    private static Table table(String file) {
        return TableReader.read(Path.of(System.getenv().getOrDefault("PERENNIAL_TEST_DATA", "../shared/data")).resolve(file));
    }

    private static OfferProblem offers(int n, int each) {
        Random random = new Random(4);
        int[] start = IntStream.rangeClosed(0, n).map(i -> each * i).toArray(), channel = IntStream.range(0, each * n).map(i -> i % each % 3).toArray();
        double[] cost = random.doubles((long) each * n, 0.5, 5).toArray(), value = random.doubles((long) each * n, 1, 20).toArray();
        return new OfferProblem(start, value, cost, channel, 0.8 * n, new double[] {n, n * 0.3, n * 0.1});
    }
}

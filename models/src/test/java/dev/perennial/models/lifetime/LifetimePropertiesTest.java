package dev.perennial.models.lifetime;

import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_ANY_PURCHASE;
import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_REPEAT_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold for any parameters and any customers, and fits to customers made by known parameters. */
class LifetimePropertiesTest {

    private static final Random RANDOM = new Random(20);

    @Test void probabilitiesLieBetweenNothingAndOneAndFallWithSilence() {
        for (int trial = 0; trial < 200; trial++) {
            int x = 1 + RANDOM.nextInt(30);
            double tx = 1 + 40 * RANDOM.nextDouble();
            for (PurchaseModel model : models()) {
                double before = 1;
                for (double silence = 0; silence <= 60; silence += 7.5) {
                    double alive = model.pAlive(x, tx, tx + silence);
                    assertThat(alive).as("%s x %d tx %f silent %f", model, x, tx, silence).isBetween(0.0, before + 1e-9);
                    before = alive;
                }
            }
        }
    }

    @Test void expectationsGrowWithTheTimeAheadAndStartAtNothing() {
        for (int trial = 0; trial < 200; trial++) {
            int x = RANDOM.nextInt(20);
            double tx = x == 0 ? 0 : 1 + 40 * RANDOM.nextDouble(), age = tx + 30 * RANDOM.nextDouble() + 0.1;
            for (PurchaseModel model : models()) {
                double before = 0, newcomer = 0;
                for (double t : new double[] {0, 1, 5, 20, 52, 200}) {
                    double expected = model.expectedPurchases(t, x, tx, age);
                    assertThat(expected).as("%s x %d tx %f T %f t %f", model, x, tx, age, t).isFinite().isGreaterThanOrEqualTo(before - 1e-9);
                    assertThat(model.expectedPurchases(t)).as("%s new, t %f", model, t).isGreaterThanOrEqualTo(newcomer - 1e-9);
                    if (t == 0) assertThat(expected).isCloseTo(0, within(1e-9));
                    before = expected;
                    newcomer = model.expectedPurchases(t);
                }
            }
        }
    }

    @Test void contractsOnlyEverLeaveAndThoseWhoStayStayMoreSurely() {
        for (int trial = 0; trial < 100; trial++) {
            var model = new ShiftedBetaGeometric(0.1 + 5 * RANDOM.nextDouble(), 0.1 + 9 * RANDOM.nextDouble());
            for (int t = 1; t < 30; t++) {
                assertThat(model.survival(t)).isBetween(0.0, model.survival(t - 1));
                assertThat(model.retention(t + 1)).isBetween(model.retention(t), 1.0);
            }
        }
    }

    @Test void historiesInOccasionsAreAliveWithAProbability() {
        for (int trial = 0; trial < 300; trial++) {
            var model = new BetaGeometricBetaBernoulli(parameter(), parameter(), parameter(), parameter());
            int n = 1 + RANDOM.nextInt(12), tx = RANDOM.nextInt(n + 1), x = tx == 0 ? 0 : 1 + RANDOM.nextInt(tx);
            assertThat(model.pAlive(x, tx, n)).isBetween(0.0, 1.0 + 1e-9);
            assertThat(model.expectedPurchases(5, x, tx, n)).isBetween(0.0, 5.0);
            assertThat(IntStream.rangeClosed(0, n).mapToDouble(count -> model.probability(count, n)).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test void parametersAtTheBoundStillAnswer() {
        var extreme = new BetaGeometricBetaBernoulli(20_000, 3_000, 20_000, 15_000);

        assertThat(extreme.expectedPurchases(10)).isBetween(0.0, 10.0);
        assertThat(extreme.expectedPurchases(10, 2, 3, 6)).isBetween(0.0, 10.0);
    }

    @Test void theOrderOfCustomersChangesNoFit() {
        double[][] made = customers(2_000, 0.6, 8, 0.9, 2.5);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 2_000).boxed().toList());
        Collections.shuffle(order, new Random(4));
        double[][] mixed = Arrays.stream(made).map(column -> order.stream().mapToDouble(i -> column[i]).toArray()).toArray(double[][]::new);
        var first = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(made[0], made[1], made[2]));
        var second = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(mixed[0], mixed[1], mixed[2]));

        assertThat(second.model().parameters()).isEqualTo(first.model().parameters());
    }

    @Test void customersMadeByKnownParametersGiveThemBack() {
        double[][] made = customers(40_000, 0.6, 8, 0.9, 2.5);
        var model = BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(made[0], made[1], made[2])).model();

        assertThat(model.r()).isCloseTo(0.6, Percentage.withPercentage(10));
        assertThat(model.alpha()).isCloseTo(8, Percentage.withPercentage(10));
        assertThat(model.expectedPurchases(52)).isCloseTo(new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, 0.6, 8, 0.9, 2.5).expectedPurchases(52), Percentage.withPercentage(5));
    }

    @Test void spendIsLearntBackAndFollowsTheCurrency() {
        var rates = gamma(3.7, 15);
        double[] x = new double[20_000], mean = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double rate = rates.getAsDouble();
            x[i] = 1 + RANDOM.nextInt(6);
            mean[i] = new GammaDistribution(6.2 * x[i], 1 / rate).inverseCumulativeProbability(RANDOM.nextDouble()) / x[i];
        }
        var model = GammaGamma.fit(x, mean).model();
        var cents = GammaGamma.fit(x, Arrays.stream(mean).map(m -> 100 * m).toArray()).model();

        assertThat(model.p()).isCloseTo(6.2, Percentage.withPercentage(10));
        assertThat(model.q()).isCloseTo(3.7, Percentage.withPercentage(10));
        assertThat(cents.expectedSpend(3, 4_000)).isCloseTo(100 * model.expectedSpend(3, 40), Percentage.withPercentage(0.1));
    }

    @Test @Tag("data") void aShopTheModelsWereNotWrittenForIsForecastWithinAThird() {
        Table raw = PublishedSets.table("online-retail/online_retail_2010_2011.csv.gz");
        var lines = new SalesLines(raw.text("CustomerID"), raw.text("InvoiceNo"), raw.text("StockCode"), raw.days("InvoiceDate"), raw.numbers("Quantity"), raw.numbers("UnitPrice")).clean().lines();
        long end = LocalDate.of(2011, 8, 31).toEpochDay(), last = LocalDate.of(2011, 12, 9).toEpochDay();
        double[] amounts = IntStream.range(0, lines.size()).mapToDouble(lines::amount).toArray();
        var histories = PurchaseHistory.from(lines.customer(), lines.day(), amounts, end, last, 7);
        var base = PurchaseHistory.base(histories);
        double actual = histories.stream().mapToInt(PurchaseHistory::laterPurchases).sum();

        for (var fit : List.of(BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, base), BetaGeometricNbd.fit(AFTER_ANY_PURCHASE, base), ParetoNbd.fit(base))) {
            double expected = histories.stream().mapToDouble(h -> fit.model().expectedPurchases((last - end) / 7.0, h.frequency(), h.recency(), h.age())).sum();
            assertThat(expected / actual).as(fit.model().toString()).isBetween(0.67, 1.5);
        }
    }

    private static List<PurchaseModel> models() {
        double r = parameter(), alpha = 10 * parameter(), s = parameter(), beta = 10 * parameter();
        return List.of(new ParetoNbd(r, alpha, s, beta), new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, r, alpha, s, parameter()), new BetaGeometricNbd(AFTER_ANY_PURCHASE, r, alpha, s, parameter()));
    }

    private static double parameter() {
        return Math.exp(3 * (RANDOM.nextDouble() - 0.5));
    }

    /** Histories of 39 weeks, drawn as the BG/NBD model says customers are. */
    private static double[][] customers(int n, double r, double alpha, double a, double b) {
        DoubleSupplier rates = gamma(r, alpha);
        BetaDistribution leaving = new BetaDistribution(a, b);
        double[][] made = new double[3][n];
        for (int i = 0; i < n; i++) {
            double rate = rates.getAsDouble(), leaves = leaving.inverseCumulativeProbability(RANDOM.nextDouble()), age = 30 + i % 9;
            double time = -Math.log(RANDOM.nextDouble()) / rate;
            while (time < age) {
                made[0][i]++;
                made[1][i] = time;
                if (RANDOM.nextDouble() < leaves) break;
                time -= Math.log(RANDOM.nextDouble()) / rate;
            }
            made[2][i] = age;
        }
        return made;
    }

    private static DoubleSupplier gamma(double shape, double rate) {
        GammaDistribution distribution = new GammaDistribution(shape, 1 / rate);
        return () -> Math.max(1e-12, distribution.inverseCumulativeProbability(RANDOM.nextDouble()));
    }
}

package dev.perennial.models;

import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_REPEAT_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.models.affinity.AssociationRules;
import dev.perennial.models.affinity.Baskets;
import dev.perennial.models.affinity.FrequentSets;
import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.forecast.ForecastMethod;
import dev.perennial.models.forecast.SeriesSet;
import dev.perennial.models.lifetime.BetaGeometricNbd;
import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.ParetoNbd;
import dev.perennial.models.recommend.ItemNeighbours;
import dev.perennial.models.recommend.PurchaseSplit;
import dev.perennial.models.table.Table;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The models stay quick; each figure is the best of three runs in one process, printed beside its bar. */
@Tag("slow")
@Tag("data")
class SpeedTest {

    @Test void fittingCustomerBases() {
        Table summary = PublishedSets.table("cdnow/cdnow_customers_summary.csv");
        double[] x = summary.numbers("frequency"), tx = summary.numbers("recency"), age = summary.numbers("T");

        within("BG/NBD, 2,357 customers", 0.1, () -> BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(x, tx, age)));
        within("Pareto/NBD, 2,357 customers", 2, () -> ParetoNbd.fit(CustomerBase.of(x, tx, age)));
        double[][] tenfold = repeated(x, tx, age, 23_570), million = repeated(x, tx, age, 1_000_000);
        within("BG/NBD, 23,570 customers", 0.3, () -> BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(tenfold[0], tenfold[1], tenfold[2])));
        within("BG/NBD, 1,000,000 customers grouped", 10, () -> BetaGeometricNbd.fit(AFTER_REPEAT_PURCHASE, CustomerBase.of(million[0], million[1], million[2])));
    }

    @Test void miningForecastingAndRecommending() {
        Table groceries = PublishedSets.table("groceries/groceries_transactions.csv");
        Baskets baskets = Baskets.of(groceries.labels("transaction"), groceries.labels("item"));
        within("frequent sets and rules, groceries at .001", 0.3, () -> AssociationRules.from(FrequentSets.find(baskets, 0.001, 10), baskets, 0.5, 2));

        var series = SeriesSet.read(PublishedSets.table("m3-forecasting/m3_series.csv.gz"), 1);
        within("theta, 3,003 series", 10, () -> series.forEach(each -> ForecastMethod.THETA.forecast(each.history(), each.season(), each.later().length, 0.95)));

        Table raw = PublishedSets.table("online-retail/online_retail_2010_2011.csv.gz");
        var lines = new SalesLines(raw.text("CustomerID"), raw.text("InvoiceNo"), raw.text("StockCode"), raw.days("InvoiceDate"), raw.numbers("Quantity"), raw.numbers("UnitPrice")).clean().lines();
        within("item neighbours, " + lines.size() + " lines", 5, () -> {
            var split = PurchaseSplit.of(lines.customer(), lines.product(), lines.day(), Long.MAX_VALUE);
            ItemNeighbours.fit(split.before(), split.items().size(), 50);
        });
    }

    private static void within(String what, double bar, Runnable work) {
        double best = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("%-45s %6.3f s (bar %.1f s)%n", what, best, bar);
        assertThat(best).as(what).isLessThan(bar);
    }

    /** Customers like the real ones, each a little older, so that few histories are equal. */
    private static double[][] repeated(double[] x, double[] tx, double[] age, int n) {
        Random random = new Random(1);
        double[][] all = new double[3][n];
        for (int i = 0; i < n; i++) {
            int like = i % x.length;
            all[0][i] = x[like];
            all[1][i] = tx[like];
            all[2][i] = age[like] + random.nextInt(7) / 7.0;
        }
        return all;
    }
}

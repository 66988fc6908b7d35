package dev.perennial.models.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.TableReader;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ForecastTest {

    @Test void aStraightLineGoesOnStraightForEveryMethodThatKnowsTrends() {
        double[] line = IntStream.range(0, 30).mapToDouble(t -> 10 + 2 * t).toArray();

        assertThat(ForecastMethod.ETS.forecast(line, 1, 3, 0.95).mean()[0]).isCloseTo(70, within(0.5));
        assertThat(ForecastMethod.THETA.forecast(line, 1, 3, 0.95).mean()[0]).isCloseTo(69, within(1.0));
        assertThat(ForecastMethod.NAIVE.forecast(line, 1, 3, 0.95).mean()).containsExactly(68, 68, 68);
    }

    @Test void aSeasonComesBack() {
        double[] pattern = {0.6, 0.9, 1.5, 1.0};
        double[] y = IntStream.range(0, 40).mapToDouble(t -> 100 * pattern[t % 4]).toArray();

        for (var method : new ForecastMethod[] {ForecastMethod.THETA, ForecastMethod.ETS, ForecastMethod.AUTO, ForecastMethod.SEASONAL_NAIVE}) {
            assertThat(method.forecast(y, 4, 4, 0.95).mean()).as(method.name()).containsExactly(new double[] {60, 90, 150, 100}, within(1e-6));
        }
    }

    @Test void aConstantSeriesStaysWhatItIsWithoutNaN() {
        double[] y = new double[24];
        Arrays.fill(y, 5);
        for (var method : ForecastMethod.values()) {
            var forecast = method.forecast(y, 12, 12, 0.95);
            assertThat(forecast.mean()).as(method.name()).containsOnly(method == ForecastMethod.INTERMITTENT ? new double[] {4.75} : new double[] {5}, within(1e-9));
            assertThat(forecast.upper()).doesNotContain(Double.NaN);
        }
    }

    @Test void oneOrTwoValuesAndZerosAreEnoughForAnAnswer() {
        for (var method : ForecastMethod.values()) {
            for (double[] y : new double[][] {{3}, {3, 4}, {0, 0, 0, 0, 0}, {-3, 2, -1, 4, 0, 2, -5}}) {
                assertThat(method.forecast(y, 12, 3, 0.95).mean()).as(method.name()).hasSize(3).doesNotContain(Double.NaN);
            }
        }
    }

    @Test void forecastsScaleWithTheSeriesAndIntervalsHoldTheMeanAndWiden() {
        Random random = new Random(3);
        double[] y = IntStream.range(0, 60).mapToDouble(t -> 50 + t + 5 * random.nextGaussian()).toArray();
        double[] thousands = Arrays.stream(y).map(value -> 1000 * value).toArray();
        for (var method : new ForecastMethod[] {ForecastMethod.THETA, ForecastMethod.ETS, ForecastMethod.AUTO}) {
            var small = method.forecast(y, 1, 8, 0.95);
            var large = method.forecast(thousands, 1, 8, 0.95);
            for (int h = 0; h < 8; h++) {
                assertThat(large.mean()[h]).isCloseTo(1000 * small.mean()[h], within(20.0));
                assertThat(small.mean()[h]).isBetween(small.lower()[h], small.upper()[h]);
            }
            assertThat(small.upper()[7] - small.lower()[7]).isGreaterThanOrEqualTo(small.upper()[0] - small.lower()[0]);
        }
    }

    @Test void rareDemandIsItsSizeOverItsSpacing() {
        double[] y = {0, 0, 6, 0, 0, 6, 0, 0, 6};

        assertThat(ForecastMethod.AUTO.forecast(y, 1, 1, 0.95).mean()[0]).isCloseTo(0.95 * 6 / 3, within(1e-9));
    }

    @Test void bothAveragesAreTold() {
        var accuracy = new Accuracy();
        accuracy.add(new double[] {1, 2, 3}, 1, new double[] {100, 100}, new double[] {100, 300});
        accuracy.add(new double[] {1, 3, 5}, 1, new double[] {10}, new double[] {10});

        assertThat(accuracy.smapeBySeries()).isCloseTo(25, within(1e-9));
        assertThat(accuracy.smapeByPoint()).isCloseTo(100.0 / 3, within(1e-9));
        assertThat(accuracy.maseBySeries()).isCloseTo(50, within(1e-9));
    }

    @Test void longAndWideTablesAreTheSameSeries() {
        var longSeries = SeriesSet.read(TableReader.parse("id,period,idx,set,value\na,QUARTERLY,2,train,5\na,QUARTERLY,1,train,4\na,QUARTERLY,1,test,6\n"), 1).getFirst();
        var wide = SeriesSet.read(TableReader.parse("id,v1,v2,v3\na,4,5,\n"), 4).getFirst();

        assertThat(longSeries.history()).containsExactly(4, 5);
        assertThat(longSeries.later()).containsExactly(6);
        assertThat(longSeries.season()).isEqualTo(4);
        assertThat(wide.history()).containsExactly(4, 5);
        assertThatThrownBy(() -> SeriesSet.read(TableReader.parse("id,v1,v2,v3\na,4,,5\n"), 4)).isInstanceOf(InputRefused.class).hasMessageContaining("row 1, column \"v2\"");
    }

    @Test @Tag("data") void theThreeThousandSeriesAreForecastAsWellAsThePublishedMethods() {
        var all = SeriesSet.read(PublishedSets.table("m3-forecasting/m3_series.csv.gz"), 1);
        var theta = new Accuracy();
        var ets = new Accuracy();
        for (var series : all) {
            theta.add(series.history(), series.season(), series.later(), ForecastMethod.THETA.forecast(series.history(), series.season(), series.later().length, 0.95).mean());
            ets.add(series.history(), series.season(), series.later(), ForecastMethod.ETS.forecast(series.history(), series.season(), series.later().length, 0.95).mean());
        }

        assertThat(all).hasSize(3_003);
        assertThat(theta.smapeBySeries()).isLessThanOrEqualTo(13.0);
        assertThat(theta.smapeByPoint()).isLessThanOrEqualTo(13.3);
        assertThat(theta.maseBySeries()).isLessThanOrEqualTo(1.45);
        assertThat(ets.smapeBySeries()).isLessThanOrEqualTo(13.4);
    }
}

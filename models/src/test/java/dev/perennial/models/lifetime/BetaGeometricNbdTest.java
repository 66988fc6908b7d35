package dev.perennial.models.lifetime;

import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_ANY_PURCHASE;
import static dev.perennial.models.lifetime.BetaGeometricNbd.Leaving.AFTER_REPEAT_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class BetaGeometricNbdTest {

    private static final BetaGeometricNbd CDNOW = new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, 0.2426, 4.4135, 0.7929, 2.4258);
    private static final BetaGeometricNbd PUBLISHED = new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, 0.2425945, 4.4136019, 0.7929199, 2.4258881);
    private static final BetaGeometricNbd ROUNDED = new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, 0.243, 4.414, 0.793, 2.426);

    @Test void aNewCustomersExpectedPurchasesAreThoseOfThePublishedSheet() {
        double[] times = {0.1429, 1, 3, 31.8571, 32, 78};
        double[] expected = {0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576};

        for (int i = 0; i < times.length; i++) assertThat(PUBLISHED.expectedPurchases(times[i])).isCloseTo(expected[i], within(0.001));
        assertThat(PUBLISHED.expectedPurchases(52)).isCloseTo(1.444004, within(0.001));
    }

    @Test void aKnownCustomersFutureIsThatOfThePublishedExamples() {
        assertThat(PUBLISHED.expectedPurchases(39, 2, 30.43, 38.86)).isCloseTo(1.226, within(0.001));
        assertThat(PUBLISHED.expectedPurchases(52, 26, 30.857, 31)).isCloseTo(25.75659, within(0.01));
        assertThat(PUBLISHED.pAlive(26, 30.857, 31)).isCloseTo(0.9688523, within(1e-4));
    }

    @Test void moreFrequentBuyersWhoFellSilentAreExpectedToBuyLess() {
        double[] expected = {0.3474606, 0.04283391, 0.004158973, 0.0003585685};

        for (int i = 0; i < 4; i++) assertThat(PUBLISHED.expectedPurchases(52, 10 + 5 * i, 20, 39)).isCloseTo(expected[i], Percentage.withPercentage(0.5));
    }

    @Test void theProbabilitiesOfCountsAreThePublishedOnes() {
        assertThat(ROUNDED.probability(10, 2)).isCloseTo(1.07869e-07, within(1e-12));
        assertThat(ROUNDED.probability(0, 39)).isCloseTo(0.5737864, within(1e-6));
        double[] expected = {0.0019995214, 0.0015170236, 0.0011633150, 0.0009003148};
        for (int i = 0; i < 4; i++) assertThat(ROUNDED.probability(11 + i, 30)).isCloseTo(expected[i], within(1e-6));
    }

    @Test void theProbabilitiesOfAllCountsSumToOneAndTheirMeanIsTheExpectation() {
        for (var leaving : BetaGeometricNbd.Leaving.values()) {
            var model = new BetaGeometricNbd(leaving, 0.8, 4.4, 2.2, 2.4);
            double sum = 0;
            double mean = 0;
            for (int x = 0; x < 200; x++) {
                sum += model.probability(x, 20);
                mean += x * model.probability(x, 20);
            }

            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(mean).isCloseTo(model.expectedPurchases(20), within(1e-6));
        }
    }

    @Test void aCustomerWithoutRepeatPurchaseIsAliveForCertainUnlessSheMayLeaveAtOnce() {
        assertThat(CDNOW.pAlive(0, 0, 39)).isEqualTo(1);
        assertThat(new BetaGeometricNbd(AFTER_ANY_PURCHASE, 0.5, 6, 0.9, 1.6).pAlive(0, 0, 39)).isBetween(0.0, 0.9);
    }

    @Test void veryBusyCustomersStayFinite() {
        for (int x = 221; x <= 254; x++) {
            assertThat(CDNOW.pAlive(x, 90, 100)).isBetween(0.0, 1.0);
            assertThat(CDNOW.expectedPurchases(52, x, 99, 100)).isBetween(0.0, 1000.0);
            assertThat(CDNOW.logLikelihood(x, 90, 100)).isFinite();
        }
    }

    @Test void theLikelihoodOfABusyCustomerWhoMayLeaveAtOnceIsThePublishedOne() {
        var model = new BetaGeometricNbd(AFTER_ANY_PURCHASE, 0.25, 4, 0.8, 2.5);

        assertThat(model.logLikelihood(200, 38, 40)).isCloseTo(100.7869, within(1e-4));
    }

    @Test void theExpectationHasNoHoleWhereADropoutParameterIsOne() {
        var before = new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, 0.5, 4, 0.9999, 2);
        var at = new BetaGeometricNbd(AFTER_REPEAT_PURCHASE, 0.5, 4, 1, 2);

        assertThat(at.expectedPurchases(30, 3, 20, 30)).isCloseTo(before.expectedPurchases(30, 3, 20, 30), within(1e-3));
    }

    @Test void theGradientIsThatOfTheLikelihood() {
        var base = CustomerBase.of(new double[] {0, 2, 7, 1}, new double[] {0, 20, 31, 3}, new double[] {30, 38, 39, 25}, new double[] {3, 1, 2, 1});
        for (int shift = 0; shift < 2; shift++) {
            var likelihood = new BetaGeometricLikelihood(base, shift);
            double[] exact = new double[4];
            double[] point = {0.3, 5, 0.8, 2.1};
            likelihood.at(point, exact);
            double[] numeric = new double[4];
            dev.perennial.models.numeric.Objective.withoutGradient(p -> likelihood.at(p, null)).at(point, numeric);

            assertThat(exact).containsExactly(numeric, within(1e-6));
        }
    }

    @Test void theFitDoesNotDependOnTheUnitOfTime() {
        double[] x = {0, 0, 0, 1, 2, 5, 0, 1, 9, 0, 3, 0};
        double[] tx = {0, 0, 0, 5, 30, 33, 0, 20, 36, 0, 12, 0};
        double[] age = {39, 38, 37, 36, 39, 38, 37, 36, 39, 38, 37, 36};
        var weeks = BetaGeometricNbd.fit(AFTER_ANY_PURCHASE, CustomerBase.of(x, tx, age)).model();
        var days = BetaGeometricNbd.fit(AFTER_ANY_PURCHASE, CustomerBase.of(x, times(tx, 7), times(age, 7))).model();

        assertThat(days.alpha()).isCloseTo(7 * weeks.alpha(), Percentage.withPercentage(0.1));
        assertThat(days.r()).isCloseTo(weeks.r(), Percentage.withPercentage(0.1));
    }

    @Test void impossibleHistoriesAreRefusedByRowAndColumn() {
        assertThatThrownBy(() -> CustomerBase.of(new double[] {1, 2}, new double[] {3, 40}, new double[] {30, 39}))
                .isInstanceOf(InputRefused.class).hasMessageContaining("row 2").hasMessageContaining("recency");
        assertThatThrownBy(() -> CustomerBase.of(new double[] {0, 0}, new double[] {0, 0}, new double[] {30, 39}))
                .isInstanceOf(InputRefused.class).hasMessageContaining("nobody has bought again");
        assertThatThrownBy(() -> CustomerBase.of(new double[] {4}, new double[] {3}, new double[] {30}))
                .isInstanceOf(InputRefused.class).hasMessageContaining("one customer");
    }

    private static double[] times(double[] values, double factor) {
        return java.util.Arrays.stream(values).map(value -> value * factor).toArray();
    }
}

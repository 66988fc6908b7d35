package dev.perennial.models.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import org.junit.jupiter.api.Test;

/** Purchases in counted occasions and contracts: the published figures need no file. */
class DiscreteLifetimeTest {

    private static final BetaGeometricBetaBernoulli DONATIONS = new BetaGeometricBetaBernoulli(1.2035, 0.7497, 0.6568, 2.7838);
    private static final double[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};
    private static final double[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};

    @Test void donationsAreExpectedAsPublished() {
        assertThat(DONATIONS.expectedPurchases(10)).isCloseTo(3.179805, within(1e-4));
        assertThat(DONATIONS.expectedPurchases(10, 0, 0, 6)).isCloseTo(0.1302169, within(1e-4));
        assertThat(DONATIONS.expectedPurchases(10, 4, 5, 6)).isCloseTo(3.627858, within(1e-4));
    }

    @Test void theProbabilitiesOfAllCountsSumToOneAndTheirMeanIsTheExpectation() {
        double sum = 0;
        double mean = 0;
        for (int x = 0; x <= 10; x++) {
            sum += DONATIONS.probability(x, 10);
            mean += x * DONATIONS.probability(x, 10);
        }

        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(DONATIONS.expectedPurchases(10), within(1e-9));
    }

    @Test void theLikelihoodOfAllIsTheSumOfEachOnes() {
        int[] x = {0, 1, 3, 1}, tx = {0, 2, 5, 2}, n = {6, 6, 6, 6};
        double each = 0;
        for (int i = 0; i < x.length; i++) each += DONATIONS.logLikelihood(x[i], tx[i], n[i]);

        assertThat(new DiscreteLikelihood(x, tx, n, new double[] {1, 1, 1, 1}).at(new double[] {1.2035, 0.7497, 0.6568, 2.7838})).isCloseTo(each, within(1e-10));
    }

    @Test void theFitFindsTheParametersThatMadeTheHistories() {
        int n = 6;
        int[] x = new int[1 + n * (n + 1) / 2], tx = new int[x.length], periods = new int[x.length];
        double[] weight = new double[x.length];
        int row = 0;
        for (int last = 0; last <= n; last++) {
            for (int count = last == 0 ? 0 : 1; count <= last; count++, row++) {
                x[row] = count;
                tx[row] = last;
                periods[row] = n;
                double ways = last == 0 ? 1 : org.hipparchus.util.CombinatoricsUtils.binomialCoefficientDouble(last - 1, count - 1);
                weight[row] = 100_000 * ways * Math.exp(DONATIONS.logLikelihood(count, last, n));
            }
        }
        var fit = BetaGeometricBetaBernoulli.fit(x, tx, periods, weight).model();

        assertThat(java.util.Arrays.stream(weight).sum()).isCloseTo(100_000, within(1e-6));
        assertThat(fit.alpha()).isCloseTo(1.2035, within(0.001));
        assertThat(fit.delta()).isCloseTo(2.7838, within(0.01));
    }

    @Test void sevenYearsOfContractsGiveThePublishedRetention() {
        var highEnd = ShiftedBetaGeometric.fit(HIGH_END);
        var regular = ShiftedBetaGeometric.fit(REGULAR);

        assertThat(highEnd.model().alpha()).isCloseTo(0.668, within(0.002));
        assertThat(highEnd.model().beta()).isCloseTo(3.806, within(0.002));
        assertThat(highEnd.logLikelihood()).isCloseTo(-1611.16, within(0.01));
        assertThat(regular.model().alpha()).isCloseTo(0.704, within(0.002));
        assertThat(regular.model().beta()).isCloseTo(1.182, within(0.002));
        assertThat(regular.logLikelihood()).isCloseTo(-1680.27, within(0.01));
        assertThat(highEnd.model().residualLifetime(7, 0.1)).isCloseTo(7.5296, within(0.001));
        double[] next = {0.460, 0.436, 0.414, 0.395, 0.378};
        for (int i = 0; i < 5; i++) assertThat(highEnd.model().survival(8 + i)).as("year " + (8 + i)).isCloseTo(next[i], within(0.001));
    }

    @Test void fourYearsOfContractsGiveThePublishedRetention() {
        var highEnd = ShiftedBetaGeometric.fit(java.util.Arrays.copyOf(HIGH_END, 5)).model();
        var regular = ShiftedBetaGeometric.fit(java.util.Arrays.copyOf(REGULAR, 5)).model();

        assertThat(highEnd.alpha()).isCloseTo(1.281, within(0.002));
        assertThat(highEnd.beta()).isCloseTo(7.790, within(0.002));
        assertThat(regular.alpha()).isCloseTo(0.764, within(0.002));
        assertThat(regular.beta()).isCloseTo(1.296, within(0.002));
    }

    @Test void theLifetimeLeftIsTheSumOfDiscountedSurvival() {
        var model = new ShiftedBetaGeometric(0.668, 3.806);
        double sum = 0;
        for (int k = 0; k < 2000; k++) sum += model.survival(8 + k) / model.survival(7) / Math.pow(1.1, k);

        assertThat(model.residualLifetime(7, 0.1)).isCloseTo(sum, within(1e-9));
    }

    @Test void contractsThatGrowOrNeverEndAreRefused() {
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(new double[] {100, 90, 95})).isInstanceOf(InputRefused.class).hasMessageContaining("row 3");
        assertThatThrownBy(() -> ShiftedBetaGeometric.fit(new double[] {100, 100, 100})).isInstanceOf(InputRefused.class).hasMessageContaining("nobody has left");
    }
}

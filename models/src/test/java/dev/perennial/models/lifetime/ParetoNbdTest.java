package dev.perennial.models.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ParetoNbdTest {

    private static final ParetoNbd PUBLISHED = new ParetoNbd(0.5533971, 10.5801985, 0.6060625, 11.6562237);

    @Test void aNewCustomersExpectedPurchasesAreThePublishedOnes() {
        assertThat(PUBLISHED.expectedPurchases(52)).isCloseTo(1.473434, within(1e-3));
        var manual = new ParetoNbd(0.55, 10.56, 0.61, 11.64);
        double[] expected = {0.05077821, 0.09916088, 0.14542507};
        for (int t = 1; t <= 3; t++) assertThat(manual.expectedPurchases(t)).isCloseTo(expected[t - 1], within(1e-6));
    }

    @Test void aKnownCustomersFutureIsThatOfThePublishedExamples() {
        assertThat(PUBLISHED.expectedPurchases(52, 26, 30.857, 31)).isCloseTo(25.45647, within(0.01));
        assertThat(PUBLISHED.pAlive(26, 30.857, 31)).isCloseTo(0.997874, within(1e-4));
    }

    @Test void moreFrequentBuyersWhoFellSilentAreExpectedToBuyLess() {
        double[] expected = {0.7062289, 0.1442396, 0.02250658, 0.00309267};

        for (int i = 0; i < 4; i++) assertThat(PUBLISHED.expectedPurchases(52, 10 + 5 * i, 20, 39)).isCloseTo(expected[i], Percentage.withPercentage(0.5));
    }

    @Test void discountedResidualTransactionsAreThePublishedOnes() {
        var model = new ParetoNbd(0.5629966, 12.5590370, 0.4081095, 10.5148048);

        assertThat(model.discountedResidualTransactions(0.0027, 7, 35, 77.86)).isCloseTo(1.8641833, Percentage.withPercentage(1e-3));
        assertThat(model.discountedResidualTransactions(0.0027, 7, 77.86, 77.86)).isCloseTo(18.503738, Percentage.withPercentage(1e-3));
        assertThat(model.discountedResidualTransactions(0.0027, 1, 30, 77.86)).isCloseTo(2.1991554, Percentage.withPercentage(1e-3));
        assertThat(model.discountedResidualTransactions(0.0027, 10, 30, 77.86)).isCloseTo(0.16792751, Percentage.withPercentage(1e-3));
    }

    @Test void veryBusyCustomersStayFiniteAndTheirExpectationSmooth() {
        var model = new ParetoNbd(0.5534, 10.5802, 0.6061, 11.6562);
        double left = model.expectedPurchases(10, 132, 200, 200);
        double right = model.expectedPurchases(10, 133, 200, 200);

        assertThat(left).isCloseTo(6.206, within(0.01));
        assertThat(right).isCloseTo(6.253, within(0.01));
        for (int x = 221; x <= 254; x++) assertThat(model.pAlive(x, 80, 100)).isBetween(0.0, 1.0);
    }

    @Test void theLikelihoodIsTheSameFromBothSidesOfEqualScales() {
        var above = new ParetoNbd(0.6, 10.000001, 0.7, 10).logLikelihood(4, 20, 39);
        var below = new ParetoNbd(0.6, 9.999999, 0.7, 10).logLikelihood(4, 20, 39);

        assertThat(above).isCloseTo(below, within(1e-5));
    }

    @Test void theLikelihoodIsTheIntegralOverTheUnseenTimeOfLeaving() {
        var model = new ParetoNbd(0.6, 10, 0.7, 12);
        int x = 3;
        double tx = 20;
        double age = 39;
        int steps = 20_000;
        double integral = 0;
        for (int i = 0; i < steps; i++) {
            double y = tx + (i + 0.5) * (age - tx) / steps;
            integral += Math.pow(10 + y, -(0.6 + x)) * 0.7 * Math.pow(12, 0.7) * Math.pow(12 + y, -1.7) * (age - tx) / steps;
        }
        double stays = Math.pow(10 + age, -(0.6 + x)) * Math.pow(12 / (12 + age), 0.7);
        double log = Math.log(0.6 * 1.6 * 2.6) + 0.6 * Math.log(10) + Math.log(stays + integral);

        assertThat(model.logLikelihood(x, tx, age)).isCloseTo(log, within(1e-8));
    }

    @Test void anExponentOfOneIsNoHole() {
        double before = new ParetoNbd(0.6, 10, 0.999999, 12).expectedPurchases(30, 2, 20, 30);

        assertThat(new ParetoNbd(0.6, 10, 1, 12).expectedPurchases(30, 2, 20, 30)).isCloseTo(before, within(1e-5));
    }
}

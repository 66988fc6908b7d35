package dev.perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    private static final double[] DURATIONS = {1, 2, 2, 3, 4};
    private static final boolean[] EVENTS = {true, true, false, true, false};

    @Test void theCurveFallsByTheShareOfThoseAtRisk() {
        var curve = KaplanMeier.of(DURATIONS, EVENTS, 0.95);

        assertThat(curve.survival(0.5)).isEqualTo(1);
        assertThat(curve.survival(1)).isCloseTo(0.8, within(1e-12));
        assertThat(curve.survival(2)).isCloseTo(0.6, within(1e-12));
        assertThat(curve.survival(3.5)).isCloseTo(0.3, within(1e-12));
        assertThat(curve.median()).isEqualTo(3);
        assertThat(curve.steps()).allSatisfy(step -> assertThat(step.survival()).isBetween(step.lower(), step.upper()));
    }

    @Test void aCurveThatStaysAboveHalfHasNoMedian() {
        assertThat(KaplanMeier.of(DURATIONS, new boolean[5], 0.95).median()).isInfinite();
    }

    @Test void groupsThatLeaveAlikeDoNotDiffer() {
        var test = LogRank.test(new double[] {1, 2, 3, 1, 2, 3}, new boolean[] {true, true, true, true, true, true}, new String[] {"a", "a", "a", "b", "b", "b"});

        assertThat(test.statistic()).isCloseTo(0, within(1e-12));
        assertThat(test.pValue()).isCloseTo(1, within(1e-12));
    }

    @Test void theSlopeVanishesAtTheCoefficientOfAHandCase() {
        // three subjects leave in the order x = 1, 0, 1: (1 + 2e)... maximum where e^b/(2e^b+1) + e^b/(1+e^b) = 1
        var fit = Cox.fit(new double[] {1, 2, 3}, new boolean[] {true, true, true}, new double[][] {{1}, {0}, {1}}, new String[] {"x"}, Cox.Ties.EFRON);
        double e = Math.exp(fit.coefficients()[0]);

        assertThat(2 * e / (2 * e + 1) + e / (1 + e)).isCloseTo(1, within(1e-6));
    }

    @Test void aCovariatesUnitScalesItsCoefficientAndNothingElse() {
        double[][] x = {{1}, {3}, {2}, {5}, {4}};
        double[][] scaled = {{1000}, {3000}, {2000}, {5000}, {4000}};
        var fit = Cox.fit(DURATIONS, EVENTS, x, new String[] {"x"}, Cox.Ties.EFRON);
        var large = Cox.fit(DURATIONS, EVENTS, scaled, new String[] {"x"}, Cox.Ties.EFRON);

        assertThat(large.coefficients()[0]).isCloseTo(fit.coefficients()[0] / 1000, within(1e-9));
        assertThat(large.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-9));
    }

    @Test void concordanceCountsPairsWhoseOrderIsKnown() {
        assertThat(Concordance.of(DURATIONS, EVENTS, new double[] {5, 4, 4, 3, 1})).isCloseTo((4 + 2.5 + 1) / 8.0, within(1e-12));
        assertThat(Concordance.of(DURATIONS, EVENTS, new double[] {1, 1, 1, 1, 1})).isEqualTo(0.5);
    }

    @Test void constantDependentAndSeparatingCovariatesAreRefusedByName() {
        String[] names = {"x", "y"};
        assertThatThrownBy(() -> Cox.fit(DURATIONS, EVENTS, new double[][] {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}}, names, Cox.Ties.EFRON)).isInstanceOf(InputRefused.class).hasMessageContaining("\"y\"").hasMessageContaining("constant");
        assertThatThrownBy(() -> Cox.fit(DURATIONS, EVENTS, new double[][] {{1, 2}, {3, 6}, {2, 4}, {5, 10}, {4, 8}}, names, Cox.Ties.EFRON)).isInstanceOf(InputRefused.class).hasMessageContaining("depend on one another");
        assertThatThrownBy(() -> Cox.fit(DURATIONS, EVENTS, new double[][] {{5}, {4}, {0}, {3}, {0}}, new String[] {"x"}, Cox.Ties.EFRON)).isInstanceOf(InputRefused.class).hasMessageContaining("no bound");
        assertThatThrownBy(() -> Cox.fit(DURATIONS, new boolean[5], new double[5][1], new String[] {"x"}, Cox.Ties.EFRON)).isInstanceOf(InputRefused.class).hasMessageContaining("no event");
    }

    @Test void aCovariateThatIsTheSumOfOthersIsRefused() {
        double[] duration = new double[60];
        boolean[] event = new boolean[60];
        double[][] rows = new double[60][];
        for (int i = 0; i < 60; i++) {
            duration[i] = 1 + i * 7 % 29;
            event[i] = i % 2 == 1;
            rows[i] = new double[] {i % 5, i * 3 % 7, i % 5 + i * 3 % 7};
        }

        assertThatThrownBy(() -> Cox.fit(duration, event, rows, new String[] {"a", "b", "both"}, Cox.Ties.EFRON)).isInstanceOf(InputRefused.class).hasMessageContaining("depend on one another");
    }
}

package dev.perennial.models.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HypergeometricTest {

    @Test void knownValuesAreReached() {
        // ₂F₁(1, 1; 2; z) = −log(1 − z) / z and ₂F₁(1, b; b; z) = 1 / (1 − z)
        for (double z : new double[] {0.1, 0.5, 0.9, 0.999}) {
            assertThat(Hypergeometric.withOne(1, 2, z)).isCloseTo(-Math.log1p(-z) / z, within(1e-10));
            assertThat(Hypergeometric.series(1, 1, 2, z)).isCloseTo(-Math.log1p(-z) / z, within(1e-9));
            assertThat(Hypergeometric.logSeries(3.5, 2, 2, z)).isCloseTo(-3.5 * Math.log1p(-z), within(1e-9));
        }
    }

    @Test void largeArgumentsDoNotOverflow() {
        assertThat(Hypergeometric.logSeries(20_000, 15_000, 15_000, 0.4)).isCloseTo(-20_000 * Math.log(0.6), within(1e-6));
        assertThat(Hypergeometric.withOne(5_000, 5_002, 0.9999)).isFinite();
    }

    @Test void theScaledIncompleteGammaFunctionOfOneIsOne() {
        for (double z : new double[] {0.01, 0.3, 2, 50}) assertThat(Hypergeometric.scaledUpperGamma(1, z)).isCloseTo(1, within(1e-9));
    }

    @Test void aQuadraticIsMinimisedAtItsFoot() {
        var found = QuasiNewton.minimise(Objective.withoutGradient(p -> Math.pow(p[0] - 3, 2) + 10 * Math.pow(p[1] + 1, 2)), new double[] {0, 0}, 1e-8);

        assertThat(found.converged()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {3, -1}, within(1e-6));
    }

    @Test void theCurvedValleyOfRosenbrockIsFollowedToItsEnd() {
        var found = QuasiNewton.minimise(Objective.withoutGradient(p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2)), new double[] {-1.2, 1}, 1e-6);

        assertThat(found.point()).containsExactly(new double[] {1, 1}, within(1e-4));
    }
}

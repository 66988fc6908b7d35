package dev.perennial.models.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class SatisfactionTest {

    @Test void twoDriversShareWhatTheyExplainTogetherInHalves() {
        double[][] rows = answers(400, 2);
        double[] score = new double[400];
        for (int i = 0; i < 400; i++) score[i] = rows[i][0] + 0.5 * rows[i][1] + (i % 7) / 3.0;
        var drivers = KeyDrivers.of(rows, score, List.of("a", "b"));
        double[][] all = IntStream.range(0, 400).mapToObj(i -> new double[] {rows[i][0], rows[i][1], score[i]}).toArray(double[][]::new);
        var r = new PearsonsCorrelation().computeCorrelationMatrix(all);
        double ra = r.getEntry(0, 2), rb = r.getEntry(1, 2), rab = r.getEntry(0, 1);
        double both = (ra * ra + rb * rb - 2 * ra * rb * rab) / (1 - rab * rab);

        assertThat(drivers.rSquared()).isCloseTo(both, within(1e-10));
        assertThat(drivers.drivers().get(0).lmg()).isCloseTo((ra * ra + both - rb * rb) / 2, within(1e-10));
        assertThat(drivers.drivers().get(1).lmg()).isCloseTo((rb * rb + both - ra * ra) / 2, within(1e-10));
        // for two items Johnson's weights are the same as LMG
        assertThat(drivers.drivers().get(0).johnson()).isCloseTo(drivers.drivers().get(0).lmg(), within(1e-10));
    }

    @Test void bothMeasuresSumToWhatIsExplainedAndDoNotDependOnOrder() {
        double[][] rows = answers(300, 6);
        double[] score = IntStream.range(0, 300).mapToDouble(i -> rows[i][0] + 2 * rows[i][3] - rows[i][5] + i % 5).toArray();
        var drivers = KeyDrivers.of(rows, score, List.of("a", "b", "c", "d", "e", "f"));
        double[][] turned = IntStream.range(0, 300).mapToObj(i -> IntStream.range(0, 6).mapToDouble(j -> rows[i][5 - j]).toArray()).toArray(double[][]::new);
        var again = KeyDrivers.of(turned, score, List.of("f", "e", "d", "c", "b", "a"));

        assertThat(drivers.drivers().stream().mapToDouble(KeyDrivers.Driver::lmg).sum()).isCloseTo(drivers.rSquared(), within(1e-10));
        assertThat(drivers.drivers().stream().mapToDouble(KeyDrivers.Driver::johnson).sum()).isCloseTo(drivers.rSquared(), within(1e-10));
        assertThat(again.drivers().get(5).lmg()).isCloseTo(drivers.drivers().get(0).lmg(), within(1e-10));
    }

    @Test void constantItemsAndSumsOfOthersAreRefused() {
        double[][] rows = {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}}, doubled = {{1, 2}, {2, 4}, {3, 6}, {4, 8}, {6, 12}};
        double[] score = {1, 2, 4, 3, 5};

        assertThatThrownBy(() -> KeyDrivers.of(rows, score, List.of("a", "b"))).isInstanceOf(InputRefused.class).hasMessageContaining("\"b\"");
        assertThatThrownBy(() -> KeyDrivers.of(doubled, score, List.of("a", "b"))).isInstanceOf(InputRefused.class).hasMessageContaining("sum of others");
    }

    @Test void withSingleItemsAPathModelIsARegressionOfStandardisedItems() {
        double[][] rows = answers(200, 3);
        var specification = PathSpecification.parse("A = a\nB = b\nC = c\nC <- A B");
        var model = PathModel.fit(rows, specification, false);
        var r = new PearsonsCorrelation().computeCorrelationMatrix(rows);
        double rab = r.getEntry(0, 1), rac = r.getEntry(0, 2), rbc = r.getEntry(1, 2);

        assertThat(model.paths()[2][0]).isCloseTo((rac - rab * rbc) / (1 - rab * rab), within(1e-10));
        assertThat(model.reliabilities().getFirst().rhoA()).isEqualTo(1);
    }

    @Test void theConsistentFormUndoesTheNoiseOfMeasurement() {
        Random random = new Random(12);
        int n = 20_000;
        double[][] rows = new double[n][6];
        for (int i = 0; i < n; i++) {
            double cause = random.nextGaussian(), effect = 0.6 * cause + 0.8 * random.nextGaussian();
            for (int j = 0; j < 3; j++) {
                rows[i][j] = 0.8 * cause + 0.6 * random.nextGaussian();
                rows[i][3 + j] = 0.7 * effect + Math.sqrt(0.51) * random.nextGaussian();
            }
        }
        var specification = PathSpecification.parse("# causes and effects\nImage = i1 i2 i3\nLoyalty = l1, l2, l3\nLoyalty <- Image");
        var consistent = PathModel.fit(rows, specification, true);
        var plain = PathModel.fit(rows, specification, false);

        assertThat(consistent.paths()[1][0]).isCloseTo(0.6, within(0.03));
        assertThat(plain.paths()[1][0]).isBetween(0.4, 0.55);
        assertThat(consistent.loadings()[0]).containsExactly(new double[] {0.8, 0.8, 0.8}, within(0.03));
        assertThat(consistent.reliabilities().get(0).rhoA()).isCloseTo(9 * 0.64 / (9 * 0.64 + 3 * 0.36), within(0.02));
        assertThat(plain.rSquared()[1]).isCloseTo(plain.paths()[1][0] * plain.paths()[1][0], within(1e-10));
    }

    @Test void specificationsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> PathSpecification.parse("A = a\nB <- A")).isInstanceOf(InputRefused.class).hasMessageContaining("\"B\"");
        assertThatThrownBy(() -> PathSpecification.parse("A = a\nB = b")).isInstanceOf(InputRefused.class).hasMessageContaining("no path");
        assertThatThrownBy(() -> PathSpecification.parse("nonsense")).isInstanceOf(InputRefused.class);
    }

    @Test void aMissingMeasureGivesItsWeightToTheOthers() {
        var full = SatisfactionIndex.of(List.of("speed", "price", "care"), new double[] {50, 30, 20}, new double[] {80, 60, 100});
        var gap = SatisfactionIndex.of(List.of("speed", "price", "care"), new double[] {50, 30, 20}, new double[] {80, Double.NaN, 100});

        assertThat(full.index()).isCloseTo(78, within(1e-12));
        assertThat(gap.index()).isCloseTo((50 * 80 + 20 * 100) / 70.0, within(1e-12));
        assertThat(gap.coverage()).isCloseTo(0.7, within(1e-12));
        assertThat(gap.parts().stream().mapToDouble(SatisfactionIndex.Part::weight).sum()).isCloseTo(100, within(1e-12));
        assertThatThrownBy(() -> SatisfactionIndex.of(List.of("x"), new double[] {1}, new double[] {Double.NaN})).isInstanceOf(InputRefused.class);
    }

    @Test void pointsComeFromTargetsOrScales() {
        assertThat(SatisfactionIndex.reached(90, 120, false)).isEqualTo(75);
        assertThat(SatisfactionIndex.reached(130, 120, false)).isEqualTo(100);
        assertThat(SatisfactionIndex.reached(8, 4, true)).isEqualTo(50);
        assertThat(SatisfactionIndex.rescaled(7.3, 1, 10)).isCloseTo(70, within(1e-9));
    }

    @Test void promotersLessDetractorsWithTheirInterval() {
        var score = PromoterScore.of(new int[] {10, 9, 9, 8, 7, 6, 0, 10, 5, 9}, 0);

        assertThat(score.score()).isCloseTo(20, within(1e-12));
        assertThat(score.promoters()).isEqualTo(5);
        assertThat(score.detractors()).isEqualTo(3);
        assertThat(score.upper() - score.lower()).isCloseTo(200 * 1.959964 * Math.sqrt((0.8 - 0.04) / 10), within(1e-9));
        assertThat(PromoterScore.satisfied(new int[] {5, 4, 3, 1})[0]).isEqualTo(0.5);
        assertThatThrownBy(() -> PromoterScore.of(new int[] {10, 0}, 1)).isInstanceOf(InputRefused.class).hasMessageContaining("row 2");
    }

    private static double[][] answers(int n, int items) {
        Random random = new Random(21);
        double[][] rows = new double[n][items];
        for (double[] row : rows) {
            double mood = random.nextGaussian();
            for (int j = 0; j < items; j++) row[j] = Math.round(5 + 1.5 * mood + random.nextGaussian());
        }
        return rows;
    }
}

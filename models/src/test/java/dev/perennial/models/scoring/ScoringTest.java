package dev.perennial.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import dev.perennial.models.table.TableReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {

    @Test void plainMaximumLikelihoodGivesTheLogOddsOfATwoByTwoTable() {
        StringBuilder text = new StringBuilder("plan\n");
        double[] target = new double[100];
        for (int i = 0; i < 100; i++) {
            text.append(i < 60 ? "basic\n" : "gold\n");
            target[i] = i < 15 || i >= 60 && i < 80 ? 1 : 0;
        }
        var model = LogisticRegression.fit(Sample.of(TableReader.parse(text.toString()), List.of("plan")), target, IntStream.range(0, 100).toArray(), 0);

        assertThat(model.coefficients().get(0).value()).isCloseTo(Math.log(15.0 / 45), within(1e-6));
        assertThat(model.coefficients().get(1).value()).isCloseTo(Math.log(20.0 / 20) - Math.log(15.0 / 45), within(1e-6));
        assertThat(model.coefficients().get(0).standardError()).isCloseTo(Math.sqrt(1 / 15.0 + 1 / 45.0), within(1e-6));
        assertThat(model.coefficients().get(1).standardError()).isCloseTo(Math.sqrt(1 / 15.0 + 1 / 45.0 + 2 / 20.0), within(1e-6));
    }

    @Test void aNumbersUnitScalesItsCoefficientAndNothingElse() {
        Random random = new Random(5);
        double[] x = random.doubles(300).toArray();
        double[] target = Arrays.stream(x).map(value -> random.nextDouble() < 1 / (1 + Math.exp(2 - 3 * value)) ? 1 : 0).toArray();
        int[] rows = IntStream.range(0, 300).toArray();
        var unit = LogisticRegression.fit(numeric(x), target, rows, 1);
        var thousands = LogisticRegression.fit(numeric(Arrays.stream(x).map(value -> 1000 * value + 7).toArray()), target, rows, 1);

        assertThat(thousands.coefficients().get(1).value()).isCloseTo(unit.coefficients().get(1).value() / 1000, within(1e-8));
        assertThat(thousands.score(rows)).containsExactly(unit.score(rows), within(1e-9));
    }

    @Test void perfectSeparationStaysFinite() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] target = {0, 0, 0, 1, 1, 1};

        assertThat(LogisticRegression.fit(numeric(x), target, IntStream.range(0, 6).toArray(), 1).score(new int[] {0, 5})).satisfies(scores -> assertThat(scores[0]).isBetween(0.0, 0.5)).satisfies(scores -> assertThat(scores[1]).isBetween(0.5, 1.0));
    }

    @Test void dependentColumnsAreRefusedWithoutARidgeAndSharedWithOne() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] target = {0, 1, 0, 1, 0, 1};
        Sample twice = new Sample(List.of(new Sample.Numeric("x", x), new Sample.Numeric("again", x)), 6, List.of());
        int[] rows = IntStream.range(0, 6).toArray();

        assertThatThrownBy(() -> LogisticRegression.fit(twice, target, rows, 0)).isInstanceOf(InputRefused.class).hasMessageContaining("depend on one another");
        var shared = LogisticRegression.fit(twice, target, rows, 1).coefficients();
        assertThat(shared.get(1).value()).isCloseTo(shared.get(2).value(), within(1e-9));
    }

    @Test void treesFindWhatNoLineCan() {
        Random random = new Random(2);
        double[] x = random.doubles(2000).toArray(), z = random.doubles(2000).toArray();
        double[] target = IntStream.range(0, 2000).mapToDouble(i -> x[i] > 0.5 ^ z[i] > 0.5 ? 1 : 0).toArray();
        Sample sample = new Sample(List.of(new Sample.Numeric("x", x), new Sample.Numeric("z", z)), 2000, List.of());
        double[] boosted = CrossValidation.score((s, t, rows) -> BoostedTrees.fit(s, t, rows, BoostedTrees.Settings.USUAL), sample, target, 5, 1);
        double[] line = CrossValidation.score((s, t, rows) -> LogisticRegression.fit(s, t, rows, 1), sample, target, 5, 1);

        assertThat(Ranking.auc(boosted, target)).isGreaterThan(0.98);
        assertThat(Ranking.auc(line, target)).isLessThan(0.6);
        assertThat(Arrays.stream(boosted)).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test void gapsAndUnseenLevelsAreAnswered() {
        Table table = TableReader.parse("x,plan\n1,a\n,a\n3,b\n4,b\n5,a\n,b\n7,a\n8,c\n");
        double[] target = {0, 1, 0, 1, 0, 1, 0, 1};
        Sample sample = Sample.of(table, List.of("x", "plan"));
        int[] train = IntStream.range(0, 7).toArray();

        for (Scorer scorer : List.of(LogisticRegression.fit(sample, target, train, 1), BoostedTrees.fit(sample, target, train, new BoostedTrees.Settings(5, 2, 0.1, 1)))) {
            assertThat(scorer.score(new int[] {7})[0]).isBetween(0.0, 1.0);
        }
    }

    @Test void aStrangerAmongLevelsIsTakenForTheirAverage() {
        StringBuilder text = new StringBuilder("plan\n");
        double[] target = new double[301];
        for (int i = 0; i < 301; i++) {
            text.append(i < 200 ? "basic\n" : i < 300 ? "gold\n" : "new\n");
            target[i] = i < 200 ? i % 10 == 0 ? 1 : 0 : i % 10 == 0 ? 0 : 1;
        }
        Sample sample = Sample.of(TableReader.parse(text.toString()), List.of("plan"));
        int[] train = IntStream.range(0, 300).toArray();
        double shared = LogisticRegression.fit(sample, target, train, 1).score(new int[] {300})[0], weighted = LogisticRegression.fit(sample, target, train, 0).score(new int[] {300})[0];

        // between .1 and .9: half way by levels, a third of the way by rows, both in log odds
        assertThat(shared).isCloseTo(0.5, within(0.05));
        assertThat(weighted).isCloseTo(1 / (1 + Math.exp(Math.log(9) / 3)), within(1e-6));
    }

    @Test void withARidgeTheLevelsOfAColumnAreToldFromTheirMean() {
        Sample sample = Sample.of(TableReader.parse("plan\n" + "a\nb\nc\na\n".repeat(30)), List.of("plan"));
        double[] target = IntStream.range(0, 120).mapToDouble(i -> i % 4 == 0 || i % 8 == 1 || i % 12 == 2 ? 1 : 0).toArray();
        var coefficients = LogisticRegression.fit(sample, target, IntStream.range(0, 120).toArray(), 1).coefficients();

        assertThat(coefficients).hasSize(4);
        assertThat(coefficients.stream().skip(1).mapToDouble(LogisticRegression.Coefficient::value).sum()).isCloseTo(0, within(1e-6));
    }

    @Test void constantEmptyAndNearlyUniqueColumnsAreLeftOutAloud() {
        StringBuilder text = new StringBuilder("id,same,nothing,x\n");
        for (int i = 0; i < 50; i++) text.append("c").append(i).append(",1,,").append(i % 7).append('\n');
        Sample sample = Sample.of(TableReader.parse(text.toString()), List.of("id", "same", "nothing", "x"));

        assertThat(sample.features()).extracting(Sample.Feature::name).containsExactly("x");
        assertThat(sample.remarks()).hasSize(3);
    }

    @Test void areaCountsTiesHalfAndIsOneForPerfectOrder() {
        assertThat(Ranking.auc(new double[] {0.1, 0.4, 0.4, 0.9}, new double[] {0, 0, 1, 1})).isEqualTo(0.875);
        assertThat(Ranking.auc(new double[] {1, 2, 3, 4}, new double[] {0, 0, 1, 1})).isEqualTo(1);
        assertThat(Ranking.lift(new double[] {4, 3, 2, 1}, new double[] {1, 0, 0, 1}, 0.25)).isEqualTo(2);
        assertThat(Ranking.logLoss(new double[] {0.5, 0.5}, new double[] {0, 1})).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test void aColumnKnownOnlyAfterTheOutcomeIsSuspected() {
        Random random = new Random(1);
        double[] target = IntStream.range(0, 400).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] noise = random.doubles(400).toArray(), leak = Arrays.stream(target).map(t -> t + 0.1 * random.nextGaussian()).toArray();
        Sample sample = new Sample(List.of(new Sample.Numeric("noise", noise), new Sample.Numeric("refund", leak)), 400, List.of());

        assertThat(LeakCheck.warnings(LeakCheck.alone(sample, target, 1))).singleElement().asString().contains("\"refund\"").contains("leak");
        assertThat(LeakCheck.warnings(LeakCheck.alone(numeric(noise), target, 1))).isEmpty();
    }

    @Test void aColumnThatFollowsFromTheOutcomeIsSuspected() {
        double[] visit = IntStream.range(0, 400).mapToDouble(i -> i % 5 == 0 ? 1 : 0).toArray();
        double[] order = IntStream.range(0, 400).mapToDouble(i -> i % 10 == 0 ? 20 + i : 0).toArray(), age = IntStream.range(0, 400).mapToDouble(i -> i % 60).toArray();
        Sample sample = new Sample(List.of(new Sample.Numeric("order", order), new Sample.Numeric("age", age)), 400, List.of());

        assertThat(LeakCheck.followers(sample, visit)).singleElement().asString().contains("\"order\"");
    }

    @Test void foldsKeepTheShareOfTheTargetAndNeedEnoughOfBoth() {
        double[] target = IntStream.range(0, 100).mapToDouble(i -> i < 20 ? 1 : 0).toArray();
        int[] fold = CrossValidation.folds(target, 5, 3);

        for (int f = 0; f < 5; f++) {
            int each = f;
            assertThat(IntStream.range(0, 20).filter(i -> fold[i] == each).count()).isEqualTo(4);
        }
        assertThatThrownBy(() -> CrossValidation.folds(new double[] {1, 0, 0, 0, 0, 0}, 5, 1)).isInstanceOf(InputRefused.class).hasMessageContaining("only 1 rows");
    }

    @Test void isotonicMapsRiseAndMendWhatWasSaid() {
        double[] said = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, happened = {0, 1, 0, 0, 1, 1};
        var map = Calibration.isotonic(said, happened);

        assertThat(map.apply(0.05)).isEqualTo(0);
        assertThat(map.apply(0.3)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(map.apply(0.9)).isEqualTo(1);
        assertThat(map.real()).isSorted();
        assertThat(Calibration.brier(new double[] {1, 0.5}, new double[] {1, 0})).isEqualTo(0.125);
        assertThatThrownBy(() -> Calibration.brier(new double[] {1.2}, new double[] {1})).isInstanceOf(InputRefused.class).hasMessageContaining("row 1");
    }

    @Test void honestProbabilitiesNeedNoMending() {
        Random random = new Random(11);
        double[] said = random.doubles(20_000).toArray(), happened = Arrays.stream(said).map(p -> random.nextDouble() < p ? 1 : 0).toArray();
        double[] bold = Arrays.stream(said).map(p -> 1 / (1 + Math.pow((1 - p) / p, 2))).toArray();

        assertThat(Calibration.platt(said, happened).slope()).isCloseTo(1, within(0.05));
        assertThat(Calibration.platt(bold, happened).slope()).isCloseTo(0.5, within(0.03));
        assertThat(Calibration.error(Calibration.reliability(said, happened, 10))).isLessThan(0.02);
    }

    @Test void driftIsNoneForTheSamePopulationAndPlainForAnother() {
        Random random = new Random(4);
        double[] before = random.doubles(5000).toArray(), alike = random.doubles(5000).toArray(), moved = random.doubles(5000).map(x -> x + 0.5).toArray();

        assertThat(Drift.ofNumbers(before, alike).stability()).isLessThan(0.01);
        assertThat(Drift.ofNumbers(before, alike).pValue()).isGreaterThan(0.01);
        assertThat(Drift.ofNumbers(before, moved).stability()).isGreaterThan(0.25);
        assertThat(Drift.ofNumbers(before, moved).statistic()).isCloseTo(0.5, within(0.03));
        assertThat(Drift.ofLabels(new String[] {"a", "a", "b", "b"}, new String[] {"a", "a", "b", "b"}).statistic()).isEqualTo(0);
        // counts 1:3 against 3:1 – chi-squared 2 by hand, stability (.75 − .25) log 3 twice over
        assertThat(Drift.ofLabels(new String[] {"a", "b", "b", "b"}, new String[] {"a", "a", "a", "b"}).stability()).isCloseTo(Math.log(3), within(1e-12));
        assertThat(Drift.ofLabels(new String[] {"a", "b", "b", "b"}, new String[] {"a", "a", "a", "b"}).statistic()).isCloseTo(2, within(1e-12));
    }

    private static Sample numeric(double[] x) {
        return new Sample(List.of(new Sample.Numeric("x", x)), x.length, List.of());
    }
}

package dev.perennial.models.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpliftTest {

    @Test void perfectScoresReachOneAndTheirReverseFallsBelowNothing() {
        double[] treatment = {1, 1, 0, 0, 1, 0, 1, 0}, outcome = {1, 0, 0, 1, 1, 0, 0, 1};
        double[] perfect = IntStream.range(0, 8).mapToDouble(i -> outcome[i] * (2 * treatment[i] - 1)).toArray();
        double[] worst = java.util.Arrays.stream(perfect).map(score -> -score).toArray();

        assertThat(new UpliftCurve(perfect, treatment, outcome).qini()).isCloseTo(1, within(1e-12));
        assertThat(new UpliftCurve(worst, treatment, outcome).qini()).isNegative();
    }

    @Test void theCurveOfFourRowsIsThatOfItsDefinition() {
        // by score: treated responder, control, control responder, treated: curve 1, 1, .5·… ends at 1 − 1 = 0
        var curve = new UpliftCurve(new double[] {4, 3, 2, 1}, new double[] {1, 0, 0, 1}, new double[] {1, 0, 1, 0});
        double actual = 0.5 + 1 + (1 + 0.5) / 2 + 0.25;
        double perfect = 0.5 + 1 + 1 + 0.5;

        assertThat(curve.qini()).isCloseTo(actual / perfect, within(1e-12));
        assertThat(curve.upliftAt(0.5).value()).isEqualTo(1);
        assertThat(curve.averageEffect().value()).isEqualTo(0);
    }

    @Test void randomScoresAreWorthNothing() {
        Random random = new Random(9);
        int n = 60_000;
        double[] score = random.doubles(n).toArray(), treatment = new double[n], outcome = new double[n];
        for (int i = 0; i < n; i++) {
            treatment[i] = random.nextInt(2);
            outcome[i] = random.nextDouble() < 0.1 + 0.05 * treatment[i] ? 1 : 0;
        }
        var curve = new UpliftCurve(score, treatment, outcome);

        assertThat(curve.qini()).isBetween(-0.02, 0.02);
        assertThat(curve.qiniInterval(100, 1)).satisfies(interval -> assertThat(interval.lower()).isNegative()).satisfies(interval -> assertThat(interval.upper()).isPositive());
    }

    @Test void everyLearnerFindsThoseWhomTreatmentMoves() {
        Random random = new Random(3);
        int n = 8_000;
        double[] x = random.doubles(n).toArray(), treatment = new double[n], outcome = new double[n];
        for (int i = 0; i < n; i++) {
            treatment[i] = random.nextInt(2);
            outcome[i] = random.nextDouble() < 0.1 + 0.4 * x[i] * treatment[i] ? 1 : 0;
        }
        Sample sample = new Sample(List.of(new Sample.Numeric("x", x)), n, List.of());
        for (var learner : UpliftLearner.values()) {
            assertThat(UpliftTrial.run(learner, sample, treatment, outcome, 2, 0.3, 1).qini()).as(learner.name()).isGreaterThan(0.1);
        }
    }

    @Test void aTrialWithOneArmIsRefused() {
        assertThatThrownBy(() -> new UpliftCurve(new double[] {1, 2}, new double[] {1, 1}, new double[] {1, 0})).isInstanceOf(InputRefused.class).hasMessageContaining("both treated and untreated");
    }

    @Test @Tag("data") void theArmsOfTheMailTrialAreThePublishedOnes() {
        Table mail = PublishedSets.table("hillstrom-email/hillstrom.csv");

        arm(mail, "Mens E-Mail", 21_307, 18.276, 1.253, 1.42262);
        arm(mail, "Womens E-Mail", 21_387, 15.140, 0.884, 1.07720);
        arm(mail, "No E-Mail", 21_306, 10.617, 0.573, 0.65279);
    }

    @Test @Tag("data") void womensMailMovesSomeVisitorsMoreThanOthers() {
        for (var learner : UpliftLearner.values()) {
            var trial = trial("Womens E-Mail", "visit", learner);
            assertThat(trial.qini()).as(learner.name()).isGreaterThanOrEqualTo(0.05);
            assertThat(atThirty(trial)).as(learner.name()).isBetween(0.062, 0.084);
        }
    }

    @Test @Tag("data") void mensMailMovesEveryoneAlike() {
        var trial = trial("Mens E-Mail", "visit", UpliftLearner.TWO_MODELS);

        assertThat(trial.qini()).isBetween(-0.02, 0.03);
        assertThat(trial.splits().getFirst().curve().qiniInterval(200, 1).lower()).isNegative();
        assertThat(atThirty(trial)).isBetween(0.080, 0.095);
    }

    @Test @Tag("data") void womensConversionsAreFewSoTheIntervalIsWide() {
        var trial = trial("Womens E-Mail", "conversion", UpliftLearner.TWO_MODELS);

        assertThat(trial.qini()).isBetween(0.02, 0.18);
        assertThat(atThirty(trial)).isBetween(0.004, 0.008);
        assertThat(trial.splits().getFirst().curve().qiniInterval(200, 1)).satisfies(interval -> assertThat(interval.upper() - interval.lower()).isGreaterThan(0.1));
    }

    private static double atThirty(UpliftTrial trial) {
        return trial.splits().stream().mapToDouble(UpliftTrial.Split::upliftAtThirty).average().orElseThrow();
    }

    private static UpliftTrial trial(String treated, String outcome, UpliftLearner learner) {
        Table all = PublishedSets.table("hillstrom-email/hillstrom.csv");
        String[] arms = all.text("segment");
        Table mail = all.where(i -> arms[i].equals(treated) || arms[i].equals("No E-Mail"));
        Sample sample = Sample.of(mail, List.of("recency", "history_segment", "history", "mens", "womens", "zip_code", "newbie", "channel"));
        double[] treatment = IntStream.range(0, mail.rows()).mapToDouble(i -> mail.text("segment")[i].equals(treated) ? 1 : 0).toArray();
        return UpliftTrial.run(learner, sample, treatment, mail.numbers(outcome), 5, 0.3, 1);
    }

    private static void arm(Table mail, String name, int n, double visits, double conversions, double spend) {
        String[] arms = mail.text("segment");
        Table arm = mail.where(i -> arms[i].equals(name));
        assertThat(arm.rows()).isEqualTo(n);
        assertThat(100 * mean(arm, "visit")).isCloseTo(visits, within(0.0005));
        assertThat(100 * mean(arm, "conversion")).isCloseTo(conversions, within(0.0005));
        assertThat(mean(arm, "spend")).isCloseTo(spend, within(0.000005));
    }

    private static double mean(Table table, String column) {
        return java.util.Arrays.stream(table.numbers(column)).average().orElseThrow();
    }
}

package dev.perennial.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Churn, response and won deals (C1, C3, C4, C5). */
@Tag("data")
class PublishedScoringTest {

    private static final Learner LOGIT = (sample, target, rows) -> LogisticRegression.fit(sample, target, rows, 1);
    private static final Learner BOOSTED = (sample, target, rows) -> BoostedTrees.fit(sample, target, rows, BoostedTrees.Settings.USUAL);

    @Test void telcoChurnReachesTheBarAndNotTheHeightsOfLeakage() {
        Table telco = PublishedSets.table("telco-churn/Telco-Customer-Churn.csv");
        double[] target = target(telco, "Churn", "Yes");
        Sample sample = sample(telco, "Churn");
        double[] logit = CrossValidation.score(LOGIT, sample, target, 5, 1), boosted = CrossValidation.score(BOOSTED, sample, target, 5, 1);

        assertThat(telco.rows()).isEqualTo(7_043);
        assertThat(100 * Arrays.stream(target).average().orElseThrow()).isCloseTo(26.537, within(0.0005));
        assertThat(auc(logit, target, 5)).isBetween(0.842, 0.87);
        assertThat(auc(boosted, target, 5)).isBetween(0.844, 0.87);
        assertThat(Ranking.logLoss(logit, target)).isLessThanOrEqualTo(0.425);
        assertThat(Ranking.logLoss(boosted, target)).isLessThanOrEqualTo(0.425);
        assertThat(Ranking.lift(logit, target, 0.1)).isCloseTo(2.86, within(0.05));
        assertThat(LeakCheck.warnings(LeakCheck.alone(sample, target, 1))).isEmpty();
    }

    @Test void bankMarketingReachesTheBarWithoutDurationAndSuspectsIt() {
        Table bank = PublishedSets.table("bank-marketing/bank-additional-full.csv.gz");
        double[] target = target(bank, "y", "yes");
        Sample honest = sample(bank, "y", "duration");

        assertThat(auc(CrossValidation.score(LOGIT, honest, target, 5, 1), target, 5)).isGreaterThanOrEqualTo(0.788);
        assertThat(LeakCheck.warnings(LeakCheck.alone(honest, target, 1))).isEmpty();
        assertThat(LeakCheck.warnings(LeakCheck.alone(sample(bank, "y"), target, 1))).singleElement().asString().contains("duration");
    }

    @Test void theLastFifthOfBankMarketingIsToldAsWellAsRecomputed() {
        Table bank = PublishedSets.table("bank-marketing/bank-additional-full.csv.gz");
        double[] target = target(bank, "y", "yes");
        int cut = (int) Math.round(0.8 * target.length);
        int[] before = IntStream.range(0, cut).toArray(), after = IntStream.range(cut, target.length).toArray();
        double[] later = Arrays.copyOfRange(target, cut, target.length);
        Sample honest = sample(bank, "y", "duration");

        assertThat(Arrays.stream(target).average().orElseThrow()).isCloseTo(0.11265, within(5e-6));
        assertThat(Arrays.stream(later).average().orElseThrow()).isCloseTo(0.308, within(0.0005));
        assertThat(Ranking.auc(LOGIT.learn(honest, target, before).score(after), later)).isCloseTo(0.7461, within(0.002));
        assertThat(Ranking.auc(BOOSTED.learn(honest, target, before).score(after), later)).isGreaterThan(0.6294);
    }

    @Test void theLastFifthOfBankMarketingIsAnotherPopulation() {
        Table bank = PublishedSets.table("bank-marketing/bank-additional-full.csv.gz");
        double[] euribor = bank.numbers("euribor3m");
        int cut = (int) Math.round(0.8 * euribor.length);

        assertThat(Drift.ofNumbers(Arrays.copyOf(euribor, cut), Arrays.copyOfRange(euribor, cut, euribor.length)).stability()).isGreaterThan(0.25);
    }

    @Test void realDealsAreToldWonFromLost() {
        Table deals = PublishedSets.table("b2b-winloss-bohanec/b2b_winloss.csv");
        double[] target = target(deals, "Status", "Won");

        assertThat(deals.rows()).isEqualTo(448);
        assertThat(100 * Arrays.stream(target).average().orElseThrow()).isCloseTo(50.67, within(0.005));
        assertThat(auc(CrossValidation.score(BOOSTED, sample(deals, "Status"), target, 10, 1), target, 10)).isGreaterThanOrEqualTo(0.83);
    }

    @Test void fictitiousDealsGiveNoSignal() {
        Table all = PublishedSets.table("crm-sales-opportunities/sales_pipeline.csv");
        String[] stage = all.text("deal_stage");
        Table closed = all.where(i -> stage[i].equals("Won") || stage[i].equals("Lost"));
        double[] target = target(closed, "deal_stage", "Won");

        assertThat(closed.rows()).isEqualTo(6_711);
        assertThat(auc(CrossValidation.score(BOOSTED, sample(closed, "deal_stage", "opportunity_id", "engage_date", "close_date", "close_value"), target, 5, 1), target, 5)).isBetween(0.45, 0.6);
    }

    private static Sample sample(Table table, String... without) {
        List<String> excluded = List.of(without);
        return Sample.of(table, table.names().stream().filter(name -> !excluded.contains(name)).toList());
    }

    private static double[] target(Table table, String column, String positive) {
        String[] cells = table.text(column);
        return IntStream.range(0, cells.length).mapToDouble(i -> cells[i].equals(positive) ? 1 : 0).toArray();
    }

    private static double auc(double[] score, double[] target, int folds) {
        return CrossValidation.meanAuc(score, target, CrossValidation.folds(target, folds, 1));
    }
}

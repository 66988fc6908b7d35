package dev.perennial.models.examples;

import static dev.perennial.models.examples.Plot.Kind.BARS;
import static dev.perennial.models.examples.Plot.Kind.LINE;
import static dev.perennial.models.examples.Plot.Kind.POINTS;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.scoring.BoostedTrees;
import dev.perennial.models.scoring.Calibration;
import dev.perennial.models.scoring.CrossValidation;
import dev.perennial.models.scoring.Drift;
import dev.perennial.models.scoring.LogisticRegression;
import dev.perennial.models.scoring.Ranking;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.table.Table;
import dev.perennial.models.uplift.UpliftCurve;
import dev.perennial.models.uplift.UpliftLearner;
import dev.perennial.models.uplift.UpliftTrial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who will leave, buy or be moved by a mail, and whether the probabilities keep their word. */
final class ScoringExamples {

    private ScoringExamples() {}

    static List<Plot> plots() {
        Table telco = PublishedSets.table("telco-churn/Telco-Customer-Churn.csv");
        double[] left = target(telco, "Churn", "Yes");
        Sample sample = Sample.of(telco, telco.names().stream().filter(name -> !List.of("Churn", "customerID").contains(name)).toList());
        double[] logit = CrossValidation.score((s, t, rows) -> LogisticRegression.fit(s, t, rows, 1), sample, left, 5, 1);
        return List.of(lift(logit, left), importance(sample, left), reliability(logit, left), uplift(), drift());
    }

    private static Plot lift(double[] score, double[] left) {
        double[] shares = IntStream.rangeClosed(1, 20).mapToDouble(k -> k / 20.0).toArray();
        return new Plot("logit", "The best tenth holds %.1f times as many leavers as chance".formatted(Ranking.lift(score, left, 0.1)), "share of customers called, most endangered first", "share of the leavers reached")
                .with(LINE, "logistic regression, out of fold", shares, Arrays.stream(shares).map(share -> share * Ranking.lift(score, left, share)).toArray())
                .with(LINE, "chance", shares, shares);
    }

    private static Plot importance(Sample sample, double[] left) {
        var found = BoostedTrees.fit(sample, left, IntStream.range(0, sample.rows()).toArray(), BoostedTrees.Settings.USUAL).importance().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(8).toList();
        return new Plot("boosted", "Contract and age of the contract tell most about leaving", "column", "share of the gain").over(found.stream().map(Map.Entry::getKey).toList())
                .with(BARS, "importance", found.stream().mapToDouble(Map.Entry::getValue).toArray());
    }

    private static Plot reliability(double[] score, double[] left) {
        var bins = Calibration.reliability(score, left, 10);
        double[] ends = {0, 1};
        return new Plot("calibrate", "What is said to happen in three of ten cases happens in three of ten", "probability said", "share that left")
                .with(POINTS, "tenths of the scale", bins.stream().mapToDouble(Calibration.Bin::predicted).toArray(), bins.stream().mapToDouble(Calibration.Bin::observed).toArray())
                .with(LINE, "word kept", ends, ends);
    }

    private static Plot uplift() {
        Table all = PublishedSets.table("hillstrom-email/hillstrom.csv");
        var plot = new Plot("uplift", "Mail for women moves some more than others, mail for men all alike", "tenth of the customers by predicted uplift, best first", "difference in visits, points of a per cent")
                .over(IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList());
        for (String arm : List.of("Womens E-Mail", "Mens E-Mail")) {
            Table mail = all.where(i -> all.text("segment")[i].equals(arm) || all.text("segment")[i].equals("No E-Mail"));
            Sample sample = Sample.of(mail, List.of("recency", "history_segment", "history", "mens", "womens", "zip_code", "newbie", "channel"));
            var trial = UpliftTrial.run(UpliftLearner.TWO_MODELS, sample, target(mail, "segment", arm), mail.numbers("visit"), 1, 0.5, 1);
            plot.with(BARS, arm, trial.splits().getFirst().curve().byTenth().stream().mapToDouble(UpliftCurve.Estimate::value).map(value -> 100 * value).toArray());
        }
        return plot;
    }

    private static Plot drift() {
        Table bank = PublishedSets.table("bank-marketing/bank-additional-full.csv.gz");
        var names = List.of("age", "campaign", "previous", "pdays", "cons.conf.idx", "cons.price.idx", "nr.employed", "euribor3m");
        int cut = (int) Math.round(0.8 * bank.rows());
        return new Plot("drift", "The economy of the last fifth is another one; the customers are not", "column", "population stability index").over(names)
                .with(BARS, "last fifth against the rest", names.stream().map(bank::numbers).mapToDouble(column -> Drift.ofNumbers(Arrays.copyOf(column, cut), Arrays.copyOfRange(column, cut, column.length)).stability()).toArray());
    }

    private static double[] target(Table table, String column, String positive) {
        return Arrays.stream(table.text(column)).mapToDouble(cell -> cell.equals(positive) ? 1 : 0).toArray();
    }
}

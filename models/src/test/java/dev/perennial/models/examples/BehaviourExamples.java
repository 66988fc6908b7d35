package dev.perennial.models.examples;

import static dev.perennial.models.examples.Plot.Kind.BARS;
import static dev.perennial.models.examples.Plot.Kind.POINTS;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.affinity.AssociationRules;
import dev.perennial.models.affinity.Baskets;
import dev.perennial.models.affinity.FrequentSets;
import dev.perennial.models.behaviour.Cohorts;
import dev.perennial.models.behaviour.PurchaseCycle;
import dev.perennial.models.behaviour.RecencyFrequencyMoney;
import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.recommend.ItemNeighbours;
import dev.perennial.models.recommend.PurchaseSplit;
import dev.perennial.models.recommend.RecommendationQuality;
import dev.perennial.models.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What customers do, on a retailer's year of invoices and a month of a grocery's baskets. */
final class BehaviourExamples {

    private BehaviourExamples() {}

    static List<Plot> plots() {
        var lines = lines();
        return List.of(segments(lines), cohorts(lines), cycle(lines), rules(), recommendations(lines));
    }

    private static Plot segments(SalesLines lines) {
        var money = RecencyFrequencyMoney.score(lines, LocalDate.of(2011, 12, 10).toEpochDay()).stream()
                .collect(Collectors.groupingBy(score -> score.segment().name().toLowerCase(Locale.ROOT).replace('_', ' '), Collectors.summingDouble(RecencyFrequencyMoney.Score::money)));
        var names = money.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
        return new Plot("rfm", "Most of the revenue comes from one segment", "segment", "revenue of the year, thousands").over(names)
                .with(BARS, "revenue", names.stream().mapToDouble(name -> money.get(name) / 1_000).toArray());
    }

    private static Plot cohorts(SalesLines lines) {
        var cohorts = Cohorts.of(lines.customer(), lines.day());
        var cells = new ArrayList<double[]>();
        for (int c = 0; c < cohorts.size(); c++) for (int k = 1; k < cohorts.get(c).active().length; k++) cells.add(new double[] {k - 1, c, 100 * cohorts.get(c).retention(k)});
        return new Plot("cohorts", "The first customers come back most; every cohort rises before Christmas", "months after the first purchase", "first purchase; % who bought")
                .over(IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList()).by(cohorts.stream().map(cohort -> cohort.month().toString()).toList()).heat(cells);
    }

    private static Plot cycle(SalesLines lines) {
        double[] gaps = PurchaseCycle.gaps(lines.customer(), lines.day());
        double[] weeks = new double[27];
        for (double gap : gaps) weeks[(int) Math.min(26, Math.floor(gap / 7))]++;
        return new Plot("cycle", "Half of all gaps between two purchases end within 28 days", "weeks between two purchase days (26 and more at the end)", "gaps")
                .over(IntStream.range(0, 27).mapToObj(Integer::toString).toList()).with(BARS, "gaps", weeks);
    }

    private static Plot rules() {
        Table table = PublishedSets.table("groceries/groceries_transactions.csv");
        var baskets = Baskets.of(table.labels("transaction"), table.labels("item"));
        var rules = AssociationRules.from(FrequentSets.find(baskets, 0.006, 10), baskets, 0.25, 2);
        return new Plot("affinity", "%d rules: the rarer the basket, the more a rule may tell".formatted(rules.size()), "support, % of the baskets", "lift")
                .with(POINTS, "rule", rules.stream().mapToDouble(rule -> 100 * rule.support()).toArray(), rules.stream().mapToDouble(AssociationRules.Rule::lift).toArray());
    }

    private static Plot recommendations(SalesLines lines) {
        var split = PurchaseSplit.of(lines.customer(), lines.product(), lines.day(), LocalDate.of(2011, 11, 1).toEpochDay());
        var neighbours = ItemNeighbours.fit(split.before(), split.items().size(), 50);
        double[] popular = split.popularity();
        var plot = new Plot("recommend", "Neighbours beat popularity, among novel items as well", "recommended items", "share that was bought later").over(List.of("5", "10", "20"));
        for (boolean novel : new boolean[] {false, true}) {
            plot.with(BARS, novel ? "neighbours, novel items" : "neighbours", precision(split, novel, neighbours::scores));
            plot.with(BARS, novel ? "popularity, novel items" : "popularity", precision(split, novel, _ -> popular));
        }
        return plot;
    }

    private static double[] precision(PurchaseSplit split, boolean novel, IntFunction<double[]> scores) {
        return IntStream.of(5, 10, 20).mapToDouble(k -> RecommendationQuality.of(split, scores, k, novel).precision()).toArray();
    }

    private static SalesLines lines() {
        Table raw = PublishedSets.table("online-retail/online_retail_2010_2011.csv.gz");
        return new SalesLines(raw.text("CustomerID"), raw.text("InvoiceNo"), raw.text("StockCode"), raw.days("InvoiceDate"), raw.numbers("Quantity"), raw.numbers("UnitPrice")).clean().lines();
    }
}

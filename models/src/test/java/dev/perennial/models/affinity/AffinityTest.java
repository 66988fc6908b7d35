package dev.perennial.models.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.affinity.AssociationRules.Rule;
import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AffinityTest {

    private static final Baskets FOUR = Baskets.of(new String[] {"1", "1", "1", "2", "2", "3", "3", "4", "1"}, new String[] {"bread", "milk", "tea", "bread", "milk", "bread", "tea", "milk", "milk"});

    @Test void setsAreCountedOnceABasketHoweverOftenAnItemIsInIt() {
        var sets = FrequentSets.find(FOUR, 0.5, 10);

        assertThat(names(sets)).containsExactlyInAnyOrderEntriesOf(Map.of("bread", 3, "milk", 3, "tea", 2, "bread+milk", 2, "bread+tea", 2));
    }

    @Test void aRulesMeasuresAreThoseOfItsDefinition() {
        var rules = AssociationRules.from(FrequentSets.find(FOUR, 0.5, 10), FOUR, 0.9, 2);

        assertThat(rules).hasSize(1);
        Rule rule = rules.getFirst();
        assertThat(FOUR.items().get(rule.right())).isEqualTo("bread");
        assertThat(rule.support()).isEqualTo(0.5);
        assertThat(rule.confidence()).isEqualTo(1);
        assertThat(rule.lift()).isCloseTo(4.0 / 3, within(1e-12));
    }

    @Test void theSetsAreThoseOfTryingAll() {
        Random random = new Random(7);
        String[] transactions = new String[400], items = new String[400];
        for (int i = 0; i < 400; i++) {
            transactions[i] = "" + random.nextInt(80);
            items[i] = "" + (char) ('a' + random.nextInt(9));
        }
        Baskets baskets = Baskets.of(transactions, items);
        Map<String, Integer> tried = new TreeMap<>();
        var byBasket = java.util.stream.IntStream.range(0, 400).boxed().collect(Collectors.groupingBy(i -> transactions[i], Collectors.mapping(i -> items[i], Collectors.toSet())));
        for (int mask = 1; mask < 512; mask++) {
            int bits = mask;
            List<String> set = java.util.stream.IntStream.range(0, 9).filter(b -> (bits >> b & 1) == 1).mapToObj(b -> "" + (char) ('a' + b)).toList();
            int count = (int) byBasket.values().stream().filter(basket -> basket.containsAll(set)).count();
            if (count >= 0.05 * byBasket.size()) tried.put(String.join("+", set), count);
        }

        assertThat(FrequentSets.find(baskets, 0.05, 10).stream().collect(Collectors.toMap(set -> java.util.Arrays.stream(set.items()).mapToObj(baskets.items()::get).sorted().collect(Collectors.joining("+")), FrequentSets.ItemSet::count))).isEqualTo(tried);
    }

    @Test void aSupportOfNothingIsRefused() {
        assertThatThrownBy(() -> FrequentSets.find(FOUR, 0, 10)).isInstanceOf(InputRefused.class);
    }

    @Test @Tag("data") void groceriesGiveThePublishedSetsAndRules() {
        Table table = PublishedSets.table("groceries/groceries_transactions.csv");
        Baskets groceries = Baskets.of(table.labels("transaction"), table.labels("item"));
        Map<String, Integer> top = new TreeMap<>();
        int[] counts = groceries.counts();
        for (int i = 0; i < counts.length; i++) top.put(groceries.items().get(i), counts[i]);

        assertThat(groceries.size()).isEqualTo(9_835);
        assertThat(counts).hasSize(169);
        assertThat(java.util.Arrays.stream(counts).sum()).isEqualTo(43_367);
        assertThat(top).containsAllEntriesOf(Map.of("whole milk", 2513, "other vegetables", 1903, "rolls/buns", 1809, "soda", 1715, "yogurt", 1372));
        assertThat(lengths(rules(groceries, 0.006, 0.25))).isEqualTo(Map.of(2, 150L, 3, 297L, 4, 16L));
        assertThat(lengths(rules(groceries, 0.001, 0.5))).isEqualTo(Map.of(2, 11L, 3, 1461L, 4, 3211L, 5, 939L, 6, 46L));
        assertThat(lengths(rules(groceries, 0.001, 0.8))).isEqualTo(Map.of(3, 29L, 4, 229L, 5, 140L, 6, 12L));
        assertThat(rules(groceries, 0.001, 0.6)).hasSize(2_918);
        assertThat(rules(groceries, 0.01, 0.5)).hasSize(15);
        assertThat(setLengths(FrequentSets.find(groceries, 0.01, 10))).isEqualTo(Map.of(1, 88L, 2, 213L, 3, 32L));
        assertThat(setLengths(FrequentSets.find(groceries, 0.001, 10))).isEqualTo(Map.of(1, 157L, 2, 2981L, 3, 6831L, 4, 3137L, 5, 376L, 6, 10L));
    }

    @Test @Tag("data") void onlineRetailPairsAreTheRecomputedOnes() {
        Table raw = PublishedSets.table("online-retail/online_retail_2010_2011.csv.gz");
        var lines = new SalesLines(raw.text("CustomerID"), raw.text("InvoiceNo"), raw.text("StockCode"), raw.days("InvoiceDate"), raw.numbers("Quantity"), raw.numbers("UnitPrice")).clean().lines();
        Baskets baskets = Baskets.of(lines.invoice(), lines.product());
        List<Rule> rules = AssociationRules.from(FrequentSets.find(baskets, 0.02, 2), baskets, 0.3, 2);

        pair(baskets, rules, "22386", "85099B", 546, 0.02946, 0.6269, 7.261);
        pair(baskets, rules, "22697", "22699", 541, 0.02919, 0.7829, 18.530);
        pair(baskets, rules, "22726", "22727", 530, 0.02860, 0.6717, 14.195);
    }

    private static void pair(Baskets baskets, List<Rule> rules, String left, String right, int count, double support, double confidence, double lift) {
        Rule rule = rules.stream().filter(each -> baskets.items().get(each.left()[0]).equals(left) && baskets.items().get(each.right()).equals(right)).findFirst().orElseThrow();
        assertThat(rule.count()).isEqualTo(count);
        assertThat(rule.support()).isCloseTo(support, within(1e-5));
        assertThat(rule.confidence()).isCloseTo(confidence, within(1e-4));
        assertThat(rule.lift()).isCloseTo(lift, within(1e-3));
    }

    private static List<Rule> rules(Baskets baskets, double support, double confidence) {
        return AssociationRules.from(FrequentSets.find(baskets, support, 10), baskets, confidence, 2);
    }

    private static Map<Integer, Long> lengths(List<Rule> rules) {
        return rules.stream().collect(Collectors.groupingBy(Rule::length, Collectors.counting()));
    }

    private static Map<Integer, Long> setLengths(List<FrequentSets.ItemSet> sets) {
        return sets.stream().collect(Collectors.groupingBy(set -> set.items().length, Collectors.counting()));
    }

    private static Map<String, Integer> names(List<FrequentSets.ItemSet> sets) {
        return sets.stream().collect(Collectors.toMap(set -> java.util.Arrays.stream(set.items()).mapToObj(FOUR.items()::get).sorted().collect(Collectors.joining("+")), FrequentSets.ItemSet::count));
    }
}

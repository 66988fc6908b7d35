package dev.perennial.models.cli;

import dev.perennial.models.affinity.AssociationRules;
import dev.perennial.models.affinity.AssociationRules.Rule;
import dev.perennial.models.affinity.Baskets;
import dev.perennial.models.affinity.FrequentSets;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** affinity: what is bought together. */
final class AffinityCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("affinity", "frequent sets of items and the rules that follow from them").column("transaction", "the basket").column("item", "what was in it")
                .option("support", "least share of baskets (default 0.01)").option("confidence", "least confidence of a rule (default 0.5)").option("min-length", "least items in a rule (default 2)")
                .option("max-length", "most items in a set (default 10)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        Baskets baskets = Baskets.of(table.labels("transaction"), table.labels("item"));
        List<FrequentSets.ItemSet> sets = FrequentSets.find(baskets, request.number("support", 0.01), request.count("max-length", 10));
        List<Rule> rules = AssociationRules.from(sets, baskets, request.number("confidence", 0.5), request.count("min-length", 2));
        int[] counts = baskets.counts();
        Answer answer = new Answer("affinity", baskets.size()).metric("baskets", baskets.size()).metric("items", counts.length).metric("itemRows", Arrays.stream(counts).sum())
                .metric("frequentSets", sets.size()).metric("frequentSetsByLength", byLength(sets, set -> set.items().length))
                .metric("rules", rules.size()).metric("rulesByLength", byLength(rules, Rule::length));
        rules.stream().limit(request.mostRows()).forEach(rule -> answer.row("left", Arrays.stream(rule.left()).mapToObj(baskets.items()::get).sorted().toList(), "right", baskets.items().get(rule.right()),
                "count", rule.count(), "support", rule.support(), "confidence", rule.confidence(), "lift", rule.lift()));
        if (rules.isEmpty()) answer.warn("no rule reaches this support and confidence");
        return answer;
    }

    private static <T> Map<Integer, Long> byLength(List<T> all, Function<T, Integer> length) {
        return all.stream().collect(Collectors.groupingBy(length, TreeMap::new, Collectors.counting()));
    }
}

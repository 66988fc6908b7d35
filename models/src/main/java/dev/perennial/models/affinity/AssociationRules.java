package dev.perennial.models.affinity;

import dev.perennial.models.affinity.FrequentSets.ItemSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules "who buys these also buys that", with one item on the right. Tells what goes together, not what causes what.
 *
 * <p>Formula: support = baskets with both sides / all baskets; confidence = baskets with both sides / baskets with the left; lift = confidence / (baskets with the right / all baskets), 1 where the sides are
 * independent.
 * <p>Units: support and confidence are shares from 0 to 1, lift a ratio, count a number of baskets; items by their number in {@link Baskets#items()}.
 * <p>Assumes: baskets are independent of one another, and the sets hold every frequent subset of each set, as {@link FrequentSets} answers them.
 * <p>Errors: none of its own: where nothing reaches the confidence the list is empty.
 * <p>Source: Agrawal, Imielinski and Swami (1993), "Mining association rules between sets of items in large databases", SIGMOD 22.
 */
public final class AssociationRules {

    private AssociationRules() {}

    /**
     * One rule.
     *
     * @param support share of all baskets that hold both sides
     * @param confidence share of the baskets with the left side that hold the right one too
     * @param lift confidence over the share of all baskets with the right side: above 1 the sides attract each other
     */
    public record Rule(int[] left, int right, int count, double support, double confidence, double lift) {

        /** Length of both sides together. */
        public int length() {
            return left.length + 1;
        }
    }

    /** All rules from these sets with at least this confidence and length, the highest lift first. */
    public static List<Rule> from(List<ItemSet> sets, Baskets baskets, double confidence, int shortest) {
        double n = baskets.size();
        int[] counts = baskets.counts();
        Map<Key, Integer> countOf = new HashMap<>(sets.size() * 2);
        for (ItemSet set : sets) countOf.put(new Key(set.items()), set.count());
        List<Rule> rules = new ArrayList<>();
        for (ItemSet set : sets) {
            if (set.items().length < Math.max(2, shortest)) continue;
            for (int right : set.items()) {
                int[] left = Arrays.stream(set.items()).filter(item -> item != right).toArray();
                double confident = (double) set.count() / countOf.get(new Key(left));
                if (confident >= confidence - 1e-12) rules.add(new Rule(left, right, set.count(), set.count() / n, confident, confident / (counts[right] / n)));
            }
        }
        rules.sort(Comparator.comparingDouble(Rule::lift).reversed());
        return rules;
    }

    private record Key(int[] items) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key(int[] theirs) && Arrays.equals(items, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(items);
        }
    }
}

package dev.perennial.models.affinity;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Transactions as sets of items; how many of an item were in a basket does not count, only that it was.
 *
 * <p>Formula: basket = {items of all rows with one transaction}; count of an item = baskets that hold it.
 * <p>Units: one row a transaction and item, in any order; counts are numbers of baskets.
 * <p>Assumes: equal names are the same item and the same transaction.
 * <p>Errors: refuses input without rows.
 * <p>Source: own, plain counting.
 */
public final class Baskets {

    private final List<String> items;
    private final int[][] baskets;

    private Baskets(List<String> items, int[][] baskets) {
        this.items = List.copyOf(items);
        this.baskets = baskets;
    }

    /** Gathers (transaction, item) rows. */
    public static Baskets of(String[] transaction, String[] item) {
        if (transaction.length == 0) throw InputRefused.because("there are no rows");
        Map<String, Integer> numbers = new HashMap<>();
        List<String> items = new ArrayList<>();
        Map<String, List<Integer>> gathered = new LinkedHashMap<>();
        for (int i = 0; i < transaction.length; i++) {
            Integer number = numbers.get(item[i]);
            if (number == null) {
                number = items.size();
                numbers.put(item[i], number);
                items.add(item[i]);
            }
            gathered.computeIfAbsent(transaction[i], _ -> new ArrayList<>()).add(number);
        }
        int[][] baskets = gathered.values().stream().map(list -> list.stream().mapToInt(i -> i).sorted().distinct().toArray()).toArray(int[][]::new);
        return new Baskets(items, baskets);
    }

    /** Names of the items by number. */
    public List<String> items() {
        return items;
    }

    /** Number of transactions. */
    public int size() {
        return baskets.length;
    }

    /** How many baskets hold each item. */
    public int[] counts() {
        int[] counts = new int[items.size()];
        for (int[] basket : baskets) for (int item : basket) counts[item]++;
        return counts;
    }

    /** The baskets with items replaced by their rank and sorted; items without a rank (-1) are dropped. */
    int[][] ranked(int[] rankOf) {
        int[][] ranked = new int[baskets.length][];
        for (int b = 0; b < baskets.length; b++) ranked[b] = Arrays.stream(baskets[b]).map(item -> rankOf[item]).filter(rank -> rank >= 0).sorted().toArray();
        return ranked;
    }
}

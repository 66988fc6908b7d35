package dev.perennial.models.recommend;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Purchases before and after a day, by user and item number; only users and items seen before it are numbered.
 *
 * <p>Formula: before: day &lt; split; after: day ≥ split.
 * <p>Units: days since 1970-01-01.
 * <p>Assumes: equal names are the same user and the same item.
 * <p>Errors: refuses input without a purchase before the split.
 * <p>Source: own.
 *
 * @param before items of each user before the day, ascending and without repeats
 * @param after items of each user from that day on
 */
public record PurchaseSplit(List<String> users, List<String> items, int[][] before, int[][] after) {

    /** Divides lines at a day (days since 1970-01-01); that day itself belongs to the test. */
    public static PurchaseSplit of(String[] user, String[] item, long[] day, long split) {
        List<String> users = new ArrayList<>(), items = new ArrayList<>();
        Map<String, Integer> userNumbers = new HashMap<>(), itemNumbers = new HashMap<>();
        for (int i = 0; i < user.length; i++) {
            if (day[i] >= split) continue;
            number(userNumbers, users, user[i]);
            number(itemNumbers, items, item[i]);
        }
        if (users.isEmpty()) throw InputRefused.because("there is no purchase before the split");
        return new PurchaseSplit(users, items, gather(user, item, day, userNumbers, itemNumbers, Long.MIN_VALUE, split), gather(user, item, day, userNumbers, itemNumbers, split, Long.MAX_VALUE));
    }

    /** How many users had each item before the day. */
    public double[] popularity() {
        double[] counts = new double[items.size()];
        for (int[] has : before) for (int item : has) counts[item]++;
        return counts;
    }

    private static void number(Map<String, Integer> numbers, List<String> names, String name) {
        if (numbers.putIfAbsent(name, names.size()) == null) names.add(name);
    }

    private static int[][] gather(String[] user, String[] item, long[] day, Map<String, Integer> users, Map<String, Integer> items, long from, long to) {
        int[][] gathered = new int[users.size()][8];
        int[] filled = new int[gathered.length];
        for (int i = 0; i < user.length; i++) {
            Integer u = users.get(user[i]), number = items.get(item[i]);
            if (u == null || number == null || day[i] < from || day[i] >= to) continue;
            if (filled[u] == gathered[u].length) gathered[u] = Arrays.copyOf(gathered[u], 2 * filled[u]);
            gathered[u][filled[u]++] = number;
        }
        for (int u = 0; u < gathered.length; u++) gathered[u] = Arrays.stream(gathered[u], 0, filled[u]).sorted().distinct().toArray();
        return gathered;
    }
}

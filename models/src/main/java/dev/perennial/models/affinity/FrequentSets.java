package dev.perennial.models.affinity;

import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All sets of items that at least a given share of the baskets hold. Found by growing sets from the rarest item on: the baskets of a set are scanned once to count all its extensions, so only sets that occur are
 * ever looked at.
 *
 * <p>Formula: support of a set = baskets that hold all its items / all baskets; frequent where support ≥ the least support.
 * <p>Units: support is a share above 0 and up to 1; counts are numbers of baskets; an item counts once a basket.
 * <p>Assumes: nothing but that the frequent sets fit into memory.
 * <p>Errors: refuses a support of 0 or less, with which every set would be frequent, or above 1, and one so low that more than 20 million sets are frequent.
 * <p>Source: the idea after Han, Pei and Yin (2000), "Mining frequent patterns without candidate generation", SIGMOD 29; Uno and others (2004), LCM.
 */
public final class FrequentSets {

    private static final int MOST_SETS = 20_000_000;

    private final int[][] baskets;
    private final int[] itemOf;
    private final double least;
    private final int longest;
    private final int[] counts;
    private final List<ItemSet> found = new ArrayList<>();

    /** Items by number in ascending order, and how many baskets hold them all. */
    public record ItemSet(int[] items, int count) {}

    private FrequentSets(int[][] baskets, int[] itemOf, double least, int longest) {
        this.baskets = baskets;
        this.itemOf = itemOf;
        this.least = least;
        this.longest = longest;
        this.counts = new int[itemOf.length];
    }

    /** Finds all sets with at least this support, up to this length. */
    public static List<ItemSet> find(Baskets baskets, double support, int longest) {
        if (!(support > 0 && support <= 1)) throw InputRefused.because("the support must lie above 0 and not above 1, not " + support);
        double least = support * baskets.size() - 1e-9;
        int[] counts = baskets.counts();
        int[] itemOf = IntStream.range(0, counts.length).filter(item -> counts[item] >= least).boxed().sorted((a, b) -> counts[a] != counts[b] ? counts[a] - counts[b] : a - b).mapToInt(i -> i).toArray();
        int[] rankOf = new int[counts.length];
        Arrays.fill(rankOf, -1);
        for (int rank = 0; rank < itemOf.length; rank++) rankOf[itemOf[rank]] = rank;
        FrequentSets search = new FrequentSets(baskets.ranked(rankOf), itemOf, least, longest);
        search.grow(new int[0], IntStream.range(0, baskets.size()).toArray());
        return search.found;
    }

    private void grow(int[] prefix, int[] holders) {
        int from = prefix.length == 0 ? 0 : prefix[prefix.length - 1] + 1;
        for (int holder : holders) for (int at = start(baskets[holder], from); at < baskets[holder].length; at++) counts[baskets[holder][at]]++;
        int[][] extensions = new int[itemOf.length - from][];
        for (int rank = from; rank < itemOf.length; rank++) {
            if (counts[rank] >= least) extensions[rank - from] = new int[counts[rank]];
            counts[rank] = 0;
        }
        int[] filled = new int[extensions.length];
        for (int holder : holders) {
            int[] basket = baskets[holder];
            for (int at = start(basket, from); at < basket.length; at++) {
                int extension = basket[at] - from;
                if (extensions[extension] != null) extensions[extension][filled[extension]++] = holder;
            }
        }
        for (int e = 0; e < extensions.length; e++) {
            if (extensions[e] == null) continue;
            int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
            longer[prefix.length] = from + e;
            keep(longer, extensions[e].length);
            if (longer.length < longest) grow(longer, extensions[e]);
            extensions[e] = null;
        }
    }

    private void keep(int[] ranks, int count) {
        if (found.size() == MOST_SETS) throw InputRefused.because("the support is so low that there are more than " + MOST_SETS + " frequent sets");
        found.add(new ItemSet(Arrays.stream(ranks).map(rank -> itemOf[rank]).sorted().toArray(), count));
    }

    private static int start(int[] basket, int from) {
        if (from == 0) return 0;
        int at = Arrays.binarySearch(basket, from);
        return at >= 0 ? at : -at - 1;
    }
}

package dev.perennial.models.recommend;

import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Recommends the items whose nearest neighbours a user already has. What was bought before is recommended again; leave it out where only novel items are wanted.
 *
 * <p>Formula: likeness = shared users / (√(users of one × users of the other) + 10), so that a likeness seen in few users counts less; each item keeps its k nearest, itself being the first with likeness 1; score
 * of an item = Σ likeness to those of its nearest that the user has.
 * <p>Units: what a user has is a yes or no per item; scores are sums of likenesses without unit.
 * <p>Assumes: users who share items share tastes; when and how much was bought does not matter.
 * <p>Errors: refuses fewer than one neighbour.
 * <p>Source: Sarwar, Karypis, Konstan and Riedl (2001), "Item-based collaborative filtering recommendation algorithms", WWW 10; shrinking likeness by its support after Bell and Koren (2007).
 */
public final class ItemNeighbours {

    private static final double DOUBT = 10;

    private final int[][] neighbours;
    private final int[][] fed;
    private final float[][] weight;
    private final int[][] itemsOfUser;

    private ItemNeighbours(int[][] neighbours, int[][] fed, float[][] weight, int[][] itemsOfUser) {
        this.neighbours = neighbours;
        this.fed = fed;
        this.weight = weight;
        this.itemsOfUser = itemsOfUser;
    }

    /** Learns from the items of each user, without repeats. */
    public static ItemNeighbours fit(int[][] itemsOfUser, int items, int k) {
        if (k < 1) throw InputRefused.because("there must be at least one neighbour, not " + k);
        int[][] usersOfItem = transposed(itemsOfUser, items);
        int[][] neighbours = new int[items][];
        float[][] likeness = new float[items][];
        IntStream.range(0, items).parallel().forEach(item -> nearest(item, k, itemsOfUser, usersOfItem, neighbours, likeness));
        int[][] fed = transposed(neighbours, items);
        float[][] weight = Arrays.stream(fed).map(to -> new float[to.length]).toArray(float[][]::new);
        int[] filled = new int[items];
        for (int item = 0; item < items; item++) for (int r = 0; r < neighbours[item].length; r++) weight[neighbours[item][r]][filled[neighbours[item][r]]++] = likeness[item][r];
        return new ItemNeighbours(neighbours, fed, weight, itemsOfUser);
    }

    /** The score of every item for one user; an item the user already has scores as well. */
    public double[] scores(int user) {
        double[] scores = new double[neighbours.length];
        for (int item : itemsOfUser[user]) for (int r = 0; r < fed[item].length; r++) scores[fed[item][r]] += weight[item][r];
        return scores;
    }

    /** The items nearest to one, itself first. */
    public int[] neighbours(int item) {
        return neighbours[item].clone();
    }

    private static void nearest(int item, int k, int[][] itemsOfUser, int[][] usersOfItem, int[][] neighbours, float[][] likeness) {
        int[] both = new int[usersOfItem.length];
        int[] seen = new int[usersOfItem.length];
        int n = 0;
        for (int user : usersOfItem[item]) for (int other : itemsOfUser[user]) if (both[other]++ == 0) seen[n++] = other;
        long[] ranked = new long[n];
        for (int i = 0; i < n; i++) {
            double cosine = both[seen[i]] / (Math.sqrt((double) usersOfItem[item].length * usersOfItem[seen[i]].length) + DOUBT);
            ranked[i] = ((long) Float.floatToIntBits(seen[i] == item ? 1 : (float) cosine) << 32) | (Integer.MAX_VALUE - seen[i]);
        }
        Arrays.sort(ranked);
        int kept = Math.min(k, n);
        neighbours[item] = new int[kept];
        likeness[item] = new float[kept];
        for (int r = 0; r < kept; r++) {
            long best = ranked[n - 1 - r];
            neighbours[item][r] = Integer.MAX_VALUE - (int) best;
            likeness[item][r] = Float.intBitsToFloat((int) (best >>> 32));
        }
    }

    /** For each item the lists that hold it, in order. */
    private static int[][] transposed(int[][] lists, int items) {
        int[] counts = new int[items];
        for (int[] list : lists) for (int item : list) counts[item]++;
        int[][] transposed = new int[items][];
        for (int item = 0; item < items; item++) transposed[item] = new int[counts[item]];
        int[] filled = new int[items];
        for (int i = 0; i < lists.length; i++) for (int item : lists[i]) transposed[item][filled[item]++] = i;
        return transposed;
    }
}

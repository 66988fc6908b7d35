package dev.perennial.models.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * RFM: days since the last purchase, number of invoices and their value per customer, each scored 1 to 5 by quintile (5 is best), and the segment that follows.
 *
 * <p>Formula: score = fifth of the ranking a customer stands in, the first fifths one larger where the division leaves a rest; equal values are ranked by customer name.
 * <p>Units: recency in days before the reference day, frequency in invoices, money in the currency of the lines.
 * <p>Assumes: customers are alike enough to be ranked together; a score says nothing about the distance between two customers.
 * <p>Errors: none of its own: {@link SalesLines#clean()} refuses input of which nothing is left.
 * <p>Source: Hughes (1994), "Strategic Database Marketing"; the segments are own.
 */
public final class RecencyFrequencyMoney {

    private static final int SCORES = 5;

    private RecencyFrequencyMoney() {}

    /** One customer with her scores and the segment that follows from them. */
    public record Score(String customer, int recencyDays, int frequency, double money, int r, int f, int m, Segment segment) {

        /** The three scores side by side, such as 545. */
        public String code() {
            return "" + r + f + m;
        }
    }

    /** What a customer is to the firm, by how recently and how often she bought. */
    public enum Segment {
        CHAMPION, LOYAL, PROMISING, NEW, NEEDS_ATTENTION, AT_RISK, CANNOT_LOSE, HIBERNATING, LOST;

        static Segment of(int r, int f) {
            if (r >= 4) return f >= 4 ? CHAMPION : f >= 2 ? PROMISING : NEW;
            if (r == 3) return f >= 4 ? LOYAL : f >= 2 ? NEEDS_ATTENTION : PROMISING;
            if (f == 5) return CANNOT_LOSE;
            if (f >= 3) return AT_RISK;
            return r == 2 || f == 2 ? HIBERNATING : LOST;
        }
    }

    /** Scores all customers as of a reference day (days since 1970-01-01). */
    public static List<Score> score(SalesLines lines, long referenceDay) {
        List<Score> raw = raw(lines, referenceDay);
        Comparator<Score> byName = Comparator.comparing(Score::customer);
        Map<String, Integer> r = quintiles(raw, Comparator.comparingInt(Score::recencyDays).reversed().thenComparing(byName));
        Map<String, Integer> f = quintiles(raw, Comparator.comparingInt(Score::frequency).thenComparing(byName));
        Map<String, Integer> m = quintiles(raw, Comparator.comparingDouble(Score::money).thenComparing(byName));
        return raw.stream().map(score -> {
            String customer = score.customer();
            int recency = r.get(customer), frequency = f.get(customer);
            return new Score(customer, score.recencyDays(), score.frequency(), score.money(), recency, frequency, m.get(customer), Segment.of(recency, frequency));
        }).toList();
    }

    private static List<Score> raw(SalesLines lines, long referenceDay) {
        Map<String, double[]> lastAndMoney = new HashMap<>();
        Map<String, Set<String>> invoices = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            double[] sums = lastAndMoney.computeIfAbsent(lines.customer()[i], _ -> new double[] {Double.NEGATIVE_INFINITY, 0});
            sums[0] = Math.max(sums[0], lines.day()[i]);
            sums[1] += lines.amount(i);
            invoices.computeIfAbsent(lines.customer()[i], _ -> new HashSet<>()).add(lines.invoice()[i]);
        }
        List<Score> raw = new ArrayList<>();
        for (String customer : lastAndMoney.keySet().stream().sorted().toList()) {
            double[] sums = lastAndMoney.get(customer);
            raw.add(new Score(customer, (int) (referenceDay - sums[0]), invoices.get(customer).size(), sums[1], 0, 0, 0, Segment.LOST));
        }
        return raw;
    }

    private static Map<String, Integer> quintiles(List<Score> raw, Comparator<Score> order) {
        List<Score> sorted = raw.stream().sorted(order).toList();
        Map<String, Integer> scores = new HashMap<>();
        int size = sorted.size() / SCORES;
        int rest = sorted.size() % SCORES;
        for (int i = 0; i < sorted.size(); i++) {
            int large = rest * (size + 1);
            int score = i < large ? i / (size + 1) : rest + (i - large) / size;
            scores.put(sorted.get(i).customer(), score + 1);
        }
        return scores;
    }
}

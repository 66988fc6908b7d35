package dev.perennial.models.lifetime;

import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Customers as the buy-till-you-die models see them: repeat purchases x, time of the last one t_x and age T, both counted from the first purchase. Customers with equal history are one group with a weight.
 *
 * <p>Formula: log-likelihood of all = Σ weight · log L(x, t_x, T).
 * <p>Units: x in purchases; t_x and T in one unit of time, days or weeks.
 * <p>Assumes: the first purchase is no repeat purchase; several purchases at one time are one.
 * <p>Errors: refuses, by row and column, counts that are not whole, negative times, a last purchase outside 0 to T or at odds with x; fewer than two customers; nobody who bought again.
 * <p>Source: own; the form is that of Fader, Hardie and Lee (2005).
 */
public final class CustomerBase {

    final int[] x;
    final double[] tx;
    final double[] age;
    final double[] weight;
    final double customers;
    final int mostPurchases;

    private CustomerBase(int[] x, double[] tx, double[] age, double[] weight) {
        this.x = x;
        this.tx = tx;
        this.age = age;
        this.weight = weight;
        this.customers = Arrays.stream(weight).sum();
        this.mostPurchases = Arrays.stream(x).max().orElse(0);
    }

    /** Groups customers, each counting once. */
    public static CustomerBase of(double[] frequency, double[] recency, double[] age) {
        double[] ones = new double[frequency.length];
        Arrays.fill(ones, 1);
        return of(frequency, recency, age, ones);
    }

    /** Groups customers with weights; refuses histories that cannot be. */
    public static CustomerBase of(double[] frequency, double[] recency, double[] age, double[] weight) {
        for (int i = 0; i < frequency.length; i++) check(i + 1, frequency[i], recency[i], age[i], weight[i]);
        if (Arrays.stream(weight).sum() < 2) throw InputRefused.because("one customer is no customer base: at least two are needed");
        if (Arrays.stream(frequency).max().orElse(0) == 0) throw InputRefused.column("frequency", "nobody has bought again, so nothing can be learnt about repeat purchases");

        return grouped(frequency, recency, age, weight);
    }

    /** Number of distinct histories. */
    public int groups() {
        return x.length;
    }

    /** Number of customers. */
    public double customers() {
        return customers;
    }

    /** Log-likelihood of all customers under a model. */
    public double logLikelihood(PurchaseModel model) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += weight[i] * model.logLikelihood(x[i], tx[i], age[i]);
        return sum;
    }

    double meanAge() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += weight[i] * age[i];
        return sum / customers;
    }

    private static void check(int row, double x, double tx, double age, double weight) {
        if (x < 0 || x != Math.rint(x) || x > 1_000_000) throw InputRefused.cell(row, "frequency", x + " is not a count of repeat purchases");
        if (age < 0) throw InputRefused.cell(row, "T", age + " is negative");
        if (tx < 0 || tx > age) throw InputRefused.cell(row, "recency", tx + " does not lie between 0 and the age " + age);
        if (x == 0 && tx > 0) throw InputRefused.cell(row, "recency", tx + " is a last repeat purchase, yet the frequency is 0");
        if (x > 0 && tx == 0) throw InputRefused.cell(row, "recency", "is 0, yet there are repeat purchases");
        if (!(weight >= 0)) throw InputRefused.cell(row, "weight", weight + " is negative");
    }

    private static CustomerBase grouped(double[] frequency, double[] recency, double[] age, double[] weight) {
        Integer[] order = IntStream.range(0, frequency.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(order, Comparator.<Integer>comparingDouble(i -> frequency[i]).thenComparingDouble(i -> recency[i]).thenComparingDouble(i -> age[i]));
        int[] x = new int[order.length];
        double[] tx = new double[order.length];
        double[] ages = new double[order.length];
        double[] weights = new double[order.length];
        int groups = 0;
        for (int i : order) {
            boolean same = groups > 0 && x[groups - 1] == (int) frequency[i] && tx[groups - 1] == recency[i] && ages[groups - 1] == age[i];
            if (!same) {
                x[groups] = (int) frequency[i];
                tx[groups] = recency[i];
                ages[groups] = age[i];
                groups++;
            }
            weights[groups - 1] += weight[i];
        }
        return new CustomerBase(Arrays.copyOf(x, groups), Arrays.copyOf(tx, groups), Arrays.copyOf(ages, groups), Arrays.copyOf(weights, groups));
    }
}

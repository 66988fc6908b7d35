package dev.perennial.models.choice;

import dev.perennial.models.numeric.Curvature;
import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How customers move between brands from one purchase to the next: a Markov chain of order one over purchase occasions, with what that makes each brand worth.
 *
 * <p>Formula: p_ij = count_ij / Σ_j count_ij; steady state π = π P; equity from brand i = Σ_{k=0}^{periods−1} P^k / (1 + d)^k; concentration Σ share²; wallet rule (1 − rank/(n+1)) · 2/n.
 * <p>Units: counts of purchases, probabilities and shares from 0 to 1, equity in discounted purchases (times margin: money), discount per period.
 * <p>Assumes: the next brand depends on the last one only, rows stand in order of purchase, one purchase a period.
 * <p>Errors: refuses input without purchases, one brand or more than 500, a long run that depends on the start, periods outside 1 to 10,000, a discount of −1 or less and impossible ranks.
 * <p>Source: Rust, Lemon and Zeithaml (2004), "Return on marketing", Journal of Marketing 68; Keiningham and others (2011), Harvard Business Review 89.
 *
 * @param brands in alphabetical order
 * @param counts how often a purchase of the row's brand was followed by one of the column's
 * @param probability counts divided by their row's sum
 * @param purchases of each brand in all
 * @param lastBrand brand of each household's last purchase
 */
public record BrandSwitching(List<String> brands, double[][] counts, double[][] probability, double[] purchases, int[] lastBrand) {

    /** Reads purchases in order; only neighbours of one household count as a switch. */
    public static BrandSwitching of(String[] household, String[] choice) {
        if (household.length == 0) throw InputRefused.because("there are no purchases");
        List<String> brands = Arrays.stream(choice).distinct().sorted().toList();
        if (brands.size() < 2) throw InputRefused.column("choice", "has only one value, so nobody can switch");
        if (brands.size() > 500) throw InputRefused.column("choice", "has " + brands.size() + " values; at most 500 brands are told apart");

        int n = brands.size();
        double[][] counts = new double[n][n];
        double[] purchases = new double[n];
        Map<String, Integer> last = new LinkedHashMap<>();
        for (int i = 0; i < choice.length; i++) {
            int brand = java.util.Collections.binarySearch(brands, choice[i]);
            purchases[brand]++;
            Integer before = last.put(household[i], brand);
            if (before != null) counts[before][brand]++;
        }
        double[][] probability = new double[n][n];
        for (int i = 0; i < n; i++) {
            double sum = Arrays.stream(counts[i]).sum();
            for (int j = 0; j < n; j++) probability[i][j] = sum > 0 ? counts[i][j] / sum : i == j ? 1 : 0;
        }
        return new BrandSwitching(brands, counts, probability, purchases, last.values().stream().mapToInt(i -> i).toArray());
    }

    /** Share of purchases of each brand. */
    public double[] shares() {
        double all = Arrays.stream(purchases).sum();
        return Arrays.stream(purchases).map(each -> each / all).toArray();
    }

    /** The shares to which switching leads in the long run; refused where that depends on the start. */
    public double[] steadyState() {
        int n = brands.size();
        double[][] equations = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) equations[i][j] = i == n - 1 ? 1 : (i == j ? 1 : 0) - probability[j][i];
        double[][] inverse = Curvature.inverse(equations);
        if (inverse == null || !(Math.abs(inverse[0][n - 1]) < 1e6)) throw InputRefused.because("the long run depends on where customers start: some brands are never left for others");

        double[] shares = new double[n];
        for (int i = 0; i < n; i++) shares[i] = Math.max(0, inverse[i][n - 1]);
        return shares;
    }

    /**
     * Discounted number of purchases of each brand (column) by a customer whose last purchase was the row's: Σ_k P^k / (1 + d)^k for k from 0 to periods − 1.
     * With margin 1 and one purchase a period it is the customer's equity.
     */
    public double[][] equity(int periods, double discount) {
        if (periods < 1 || periods > 10_000) throw InputRefused.because("the periods must lie between 1 and 10000, not " + periods);
        if (!(discount > -1)) throw InputRefused.because("the discount must lie above -1, not " + discount);
        int n = brands.size();
        double[][] power = new double[n][n], equity = new double[n][n];
        for (int i = 0; i < n; i++) power[i][i] = 1;
        for (int k = 0; k < periods; k++) {
            double[][] next = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    equity[i][j] += power[i][j] / Math.pow(1 + discount, k);
                    for (int l = 0; l < n; l++) next[i][j] += power[i][l] * probability[l][j];
                }
            }
            power = next;
        }
        return equity;
    }

    /** Equity of each brand summed over the households by their last brand. */
    public double[] equityOfHouseholds(int periods, double discount) {
        double[][] equity = equity(periods, discount);
        double[] sums = new double[brands.size()];
        for (int last : lastBrand) for (int j = 0; j < sums.length; j++) sums[j] += equity[last][j];
        return sums;
    }

    /** What households spend where: the mean share of each brand in a household's purchases, how many buy one brand only, and the mean concentration. */
    public static Wallet wallet(String[] household, String[] choice) {
        List<String> brands = Arrays.stream(choice).distinct().sorted().toList();
        Map<String, double[]> bought = new LinkedHashMap<>();
        for (int i = 0; i < choice.length; i++) bought.computeIfAbsent(household[i], _ -> new double[brands.size()])[brands.indexOf(choice[i])]++;
        double[] shares = new double[brands.size()];
        double concentration = 0;
        int loyal = 0;
        for (double[] counts : bought.values()) {
            double all = Arrays.stream(counts).sum();
            double herfindahl = 0;
            for (int b = 0; b < counts.length; b++) {
                shares[b] += counts[b] / all / bought.size();
                herfindahl += counts[b] / all * counts[b] / all;
            }
            concentration += herfindahl / bought.size();
            if (herfindahl == 1) loyal++;
        }
        return new Wallet(brands, shares, loyal, concentration, new ArrayList<>(bought.keySet()).size());
    }

    /** Shares of wallet over households. */
    public record Wallet(List<String> brands, double[] meanShare, int buyingOneBrandOnly, double meanHerfindahl, int households) {}

    /** Wallet Allocation Rule (Keiningham and others 2011): share of a brand ranked so among the n brands a customer uses. */
    public static double walletShare(double rank, int brands) {
        if (brands < 1 || rank < 1 || rank > brands) throw InputRefused.because("a rank lies between 1 and the number of brands, not " + rank + " of " + brands);
        return brands == 1 ? 1 : (1 - rank / (brands + 1)) * 2 / brands;
    }
}

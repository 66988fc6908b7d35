package dev.perennial.models.scoring;

import dev.perennial.models.scoring.Sample.Category;
import dev.perennial.models.scoring.Sample.Feature;
import dev.perennial.models.scoring.Sample.Numeric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds single features that tell the target suspiciously well, as one does that is known only after the outcome.
 *
 * <p>Formula: area of each feature alone, levels by the rate of the other half; suspicious at .97, or at .8 with .05 ahead of the next; a follower is other than 0 only where the target is met, beyond chance
 * (1e-9).
 * <p>Units: areas from 0.5 to 1.
 * <p>Assumes: an honest single feature is rarely as good.
 * <p>Errors: none: suspicions are sentences, not refusals.
 * <p>Source: own; Kaufman, Rosset and Perlich (2012), "Leakage in data mining", TKDD 6, for the thought.
 */
public final class LeakCheck {

    private static final double NEARLY_PERFECT = 0.97;
    private static final double STRIKING = 0.8;
    private static final double AHEAD = 0.05;
    private static final double BY_CHANCE = 1e-9;

    private LeakCheck() {}

    /** How well one feature alone tells the target. */
    public record Alone(String feature, double auc) {}

    /** The features by how well each alone tells the target, the best first. */
    public static List<Alone> alone(Sample sample, double[] target, long seed) {
        int[] half = CrossValidation.folds(target, 2, seed);
        List<Alone> all = new ArrayList<>();
        for (Feature feature : sample.features()) {
            double auc = switch (feature) {
                case Numeric numeric -> either(Ranking.auc(withoutGaps(numeric.values()), target));
                case Category category -> either(Ranking.auc(ratesOfOtherHalf(category, target, half), target));
            };
            all.add(new Alone(feature.name(), auc));
        }
        all.sort(Comparator.comparingDouble(Alone::auc).reversed());
        return all;
    }

    /** Sentences of suspicion; none where no feature stands out. */
    public static List<String> warnings(List<Alone> alone) {
        List<String> warnings = new ArrayList<>();
        for (Alone each : alone) {
            if (each.auc >= NEARLY_PERFECT) warnings.add("leak: column \"" + each.feature + "\" alone tells the target almost perfectly (AUC " + rounded(each.auc) + "); is it known before the outcome?");
        }
        boolean striking = warnings.isEmpty() && alone.size() > 1 && alone.get(0).auc >= STRIKING && alone.get(0).auc >= alone.get(1).auc + AHEAD;
        if (striking) warnings.add("possible leak: column \"" + alone.get(0).feature + "\" alone reaches AUC " + rounded(alone.get(0).auc) + ", the next best " + rounded(alone.get(1).auc) + "; is it known before the outcome?");
        return warnings;
    }

    /** Sentences about numbers that are other than 0 only where the target is met, as an outcome of the outcome is: an order after a visit, a refund after a loss. */
    public static List<String> followers(Sample sample, double[] target) {
        double base = Arrays.stream(target).average().orElse(0);
        List<String> warnings = new ArrayList<>();
        for (Feature feature : sample.features()) {
            if (!(feature instanceof Numeric(String name, double[] values))) continue;
            int filled = 0, met = 0;
            for (int i = 0; i < values.length; i++) {
                if (!(Math.abs(values[i]) > 0)) continue;
                filled++;
                met += (int) target[i];
            }
            boolean byChance = filled * Math.log(base) > Math.log(BY_CHANCE);
            if (met == filled && filled < values.length && !byChance) warnings.add("leak: column \"" + name + "\" is other than 0 only where the target is met; does it follow from the outcome?");
        }
        return warnings;
    }

    private static double either(double auc) {
        return Math.max(auc, 1 - auc);
    }

    private static double[] withoutGaps(double[] values) {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double middle = known[known.length / 2];
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? middle : value).toArray();
    }

    private static double[] ratesOfOtherHalf(Category category, double[] target, int[] half) {
        int levels = category.levels().size() + 1;
        double[][] hits = new double[2][levels], rows = new double[2][levels];
        double base = Arrays.stream(target).average().orElse(0);
        for (int i = 0; i < target.length; i++) {
            hits[half[i]][category.codes()[i] + 1] += target[i];
            rows[half[i]][category.codes()[i] + 1]++;
        }
        double[] rates = new double[target.length];
        for (int i = 0; i < target.length; i++) {
            int level = category.codes()[i] + 1, other = 1 - half[i];
            rates[i] = (hits[other][level] + 5 * base) / (rows[other][level] + 5);
        }
        return rates;
    }

    private static double rounded(double auc) {
        return Math.round(auc * 1000) / 1000.0;
    }
}

package dev.perennial.models.scoring;

import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.QuasiNewton;
import dev.perennial.models.table.InputRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say, and maps that make them so.
 *
 * <p>Formula: Brier: mean (p − y)²; Platt: 1 / (1 + exp(−(slope · logit p + shift))) by maximum likelihood; isotonic: the rising steps with the least squares, by pooling neighbours.
 * <p>Units: probabilities from 0 to 1, outcomes 0 or 1.
 * <p>Assumes: rows are independent, and the map is used where it was learnt.
 * <p>Errors: refuses no rows, and by row probabilities outside 0 to 1 and outcomes other than 0 and 1.
 * <p>Source: Brier (1950), Monthly Weather Review 78; Platt (1999); Zadrozny and Elkan (2002), KDD 8.
 */
public final class Calibration {

    private Calibration() {}

    /** Rows of similar probability: what was said on average and what happened. */
    public record Bin(double from, double to, int rows, double predicted, double observed) {}

    /** Points of a rising map from said to real probability; between them it is linear. */
    public record Monotone(double[] predicted, double[] real) {

        /** The real probability behind a predicted one. */
        public double apply(double probability) {
            if (probability <= predicted[0]) return real[0];
            for (int i = 1; i < predicted.length; i++) {
                if (probability > predicted[i]) continue;
                double width = predicted[i] - predicted[i - 1];
                return width == 0 ? real[i] : real[i - 1] + (probability - predicted[i - 1]) / width * (real[i] - real[i - 1]);
            }
            return real[real.length - 1];
        }
    }

    /** Platt's map: log-odds become slope × log-odds + shift; slope 1 and shift 0 mean that nothing needs mending. */
    public record Platt(double slope, double shift) {

        /** The real probability behind a predicted one. */
        public double apply(double probability) {
            return 1 / (1 + Math.exp(-(slope * odds(probability) + shift)));
        }
    }

    /** Mean squared distance of probability and outcome (Brier 1950). */
    public static double brier(double[] probability, double[] outcome) {
        check(probability, outcome);
        return IntStream.range(0, outcome.length).mapToDouble(i -> (probability[i] - outcome[i]) * (probability[i] - outcome[i])).average().orElseThrow();
    }

    /** Reliability by equally filled bins. */
    public static List<Bin> reliability(double[] probability, double[] outcome, int bins) {
        check(probability, outcome);
        int[] order = order(probability);
        List<Bin> table = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            int from = (int) ((long) b * order.length / bins), to = (int) ((long) (b + 1) * order.length / bins);
            if (from == to) continue;
            double said = 0, happened = 0;
            for (int i = from; i < to; i++) {
                said += probability[order[i]];
                happened += outcome[order[i]];
            }
            table.add(new Bin(probability[order[from]], probability[order[to - 1]], to - from, said / (to - from), happened / (to - from)));
        }
        return table;
    }

    /** Mean distance between said and happened over the bins. */
    public static double error(List<Bin> bins) {
        double rows = bins.stream().mapToDouble(Bin::rows).sum();
        return bins.stream().mapToDouble(bin -> bin.rows() * Math.abs(bin.predicted() - bin.observed())).sum() / rows;
    }

    /** The rising map of least squares, by pooling neighbours that fall (isotonic regression; Zadrozny and Elkan 2002). */
    public static Monotone isotonic(double[] probability, double[] outcome) {
        check(probability, outcome);
        List<double[]> blocks = new ArrayList<>();
        for (int i : order(probability)) {
            blocks.add(new double[] {1, outcome[i], probability[i], probability[i]});
            while (blocks.size() > 1 && (mean(blocks, 2) >= mean(blocks, 1) || blocks.get(blocks.size() - 2)[3] == blocks.getLast()[2])) {
                double[] last = blocks.removeLast(), before = blocks.removeLast();
                blocks.add(new double[] {before[0] + last[0], before[1] + last[1], before[2], last[3]});
            }
        }
        double[] x = new double[2 * blocks.size()], y = new double[x.length];
        for (int b = 0; b < blocks.size(); b++) {
            x[2 * b] = blocks.get(b)[2];
            x[2 * b + 1] = blocks.get(b)[3];
            y[2 * b] = y[2 * b + 1] = blocks.get(b)[1] / blocks.get(b)[0];
        }
        return new Monotone(x, y);
    }

    /** Platt's map by maximum likelihood (Platt 1999). */
    public static Platt platt(double[] probability, double[] outcome) {
        check(probability, outcome);
        double[] best = QuasiNewton.minimise(Objective.withoutGradient(point -> {
            double sum = 0;
            for (int i = 0; i < outcome.length; i++) {
                double odds = point[0] * odds(probability[i]) + point[1];
                sum += (odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds))) - outcome[i] * odds;
            }
            return sum / outcome.length + 1e-9 * (point[0] * point[0] + point[1] * point[1]);
        }), new double[] {1, 0}, 1e-7).point();
        return new Platt(best[0], best[1]);
    }

    private static double odds(double probability) {
        double inside = Math.clamp(probability, 1e-9, 1 - 1e-9);
        return Math.log(inside / (1 - inside));
    }

    private static double mean(List<double[]> blocks, int fromEnd) {
        double[] block = blocks.get(blocks.size() - fromEnd);
        return block[1] / block[0];
    }

    private static int[] order(double[] probability) {
        return IntStream.range(0, probability.length).boxed().sorted((a, b) -> Double.compare(probability[a], probability[b])).mapToInt(i -> i).toArray();
    }

    private static void check(double[] probability, double[] outcome) {
        if (outcome.length == 0) throw InputRefused.because("there are no rows");
        for (int i = 0; i < outcome.length; i++) {
            if (!(probability[i] >= 0 && probability[i] <= 1)) throw InputRefused.cell(i + 1, "probability", probability[i] + " does not lie between 0 and 1");
            if (outcome[i] != 0 && outcome[i] != 1) throw InputRefused.cell(i + 1, "outcome", outcome[i] + " is neither 0 nor 1");
        }
    }
}

package dev.perennial.models.cli;

import dev.perennial.models.scoring.Drift;
import dev.perennial.models.scoring.Learner;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.scoring.Sample.Category;
import dev.perennial.models.scoring.Sample.Numeric;
import dev.perennial.models.scoring.Scorer;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Learns from the first rows, tests on the last or on a holdout, and tells whether the world has changed between them. */
final class TimeSplit {

    private static final double ANOTHER_POPULATION = 0.25;

    private TimeSplit() {}

    static void measure(Answer answer, Learner learner, Sample sample, double[] target, double share) {
        if (!(share > 0 && share < 1)) throw InputRefused.because("--time-split must lie between 0 and 1");
        measure(answer, learner, sample, target, (int) Math.round(target.length * (1 - share)));
    }

    /** Learns from the rows before the cut and tests on those from it on. */
    static void measure(Answer answer, Learner learner, Sample sample, double[] target, int cut) {
        int[] train = IntStream.range(0, cut).toArray(), test = IntStream.range(cut, target.length).toArray();
        double[] before = Arrays.copyOfRange(target, 0, cut), after = Arrays.copyOfRange(target, cut, target.length);
        if (Arrays.stream(before).distinct().count() < 2 || after.length == 0) throw InputRefused.because("the rows to learn from hold only one value of the target, or none is left to test on");
        Scorer scorer = learner.learn(sample, target, train);
        double[] scores = scorer.score(test);
        ScoringCommand.measure(answer, scores, after, null);
        double rateBefore = Arrays.stream(before).average().orElseThrow(), rateAfter = Arrays.stream(after).average().orElseThrow();
        Map<String, Object> drift = new LinkedHashMap<>();
        double score = Drift.ofNumbers(scorer.score(train), scores).stability();
        drift.put("scores", score);
        if (score > ANOTHER_POPULATION) answer.warn("drift: the scores of the last rows come from another population (stability index " + Math.round(score * 100) / 100.0 + ")");
        for (Sample.Feature feature : sample.features()) {
            double stability = stability(feature, cut);
            drift.put(feature.name(), stability);
            if (stability > ANOTHER_POPULATION) answer.warn("drift: column \"" + feature.name() + "\" has changed (stability index " + Math.round(stability * 100) / 100.0 + ")");
        }
        if (Math.abs(rateAfter - rateBefore) > 0.5 * rateBefore) answer.warn("drift: the target's rate went from " + percent(rateBefore) + " to " + percent(rateAfter));
        answer.metric("rateBefore", rateBefore).metric("rateAfter", rateAfter).metric("drift", drift);
    }

    private static double stability(Sample.Feature feature, int cut) {
        return switch (feature) {
            case Numeric numeric -> numbers(numeric.values(), cut);
            case Category category -> labels(category.codes(), cut);
        };
    }

    private static double numbers(double[] values, int cut) {
        double[] before = Arrays.copyOfRange(values, 0, cut), after = Arrays.copyOfRange(values, cut, values.length);
        boolean comparable = Arrays.stream(before).anyMatch(value -> !Double.isNaN(value)) && Arrays.stream(after).anyMatch(value -> !Double.isNaN(value));
        return comparable ? Drift.ofNumbers(before, after).stability() : 0;
    }

    private static double labels(int[] codes, int cut) {
        String[] all = Arrays.stream(codes).mapToObj(String::valueOf).toArray(String[]::new);
        return Drift.ofLabels(Arrays.copyOfRange(all, 0, cut), Arrays.copyOfRange(all, cut, all.length)).stability();
    }

    private static String percent(double rate) {
        return Math.round(rate * 1000) / 10.0 + " %";
    }
}

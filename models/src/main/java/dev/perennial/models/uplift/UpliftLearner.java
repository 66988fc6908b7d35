package dev.perennial.models.uplift;

import dev.perennial.models.scoring.LogisticRegression;
import dev.perennial.models.scoring.Sample;
import dev.perennial.models.scoring.Sample.Category;
import dev.perennial.models.scoring.Sample.Feature;
import dev.perennial.models.scoring.Sample.Numeric;
import dev.perennial.models.scoring.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ways to tell how much likelier a customer responds when treated, each built on logistic regressions.
 *
 * <p>Formula: two models: P(y | x, treated) − P(y | x, untreated); one model: the same difference from one fit with interactions; transformation: 2 P(z = 1 | x) − 1 with z = 1 for treated responders and untreated
 * others, arms balanced.
 * <p>Units: uplift is a difference of probabilities from −1 to 1; treatment and outcome 0 or 1.
 * <p>Assumes: treatment was random; effects add up in log odds.
 * <p>Errors: those of {@link LogisticRegression}.
 * <p>Source: Lo (2002), "The true lift model", SIGKDD Explorations 4; Jaskowski and Jaroszewicz (2012), "Uplift modeling for clinical trial data".
 */
public enum UpliftLearner {

    /** One model of the treated and one of the untreated; uplift is their difference. */
    TWO_MODELS {
        @Override
        public double[] uplift(Sample sample, double[] treatment, double[] outcome, int[] train, int[] test) {
            Scorer treated = LogisticRegression.fit(sample, outcome, with(train, treatment, 1), RIDGE);
            Scorer untreated = LogisticRegression.fit(sample, outcome, with(train, treatment, 0), RIDGE);
            return minus(treated.score(test), untreated.score(test));
        }
    },
    /** One model with the treatment and its product with every feature; uplift is what changing the treatment changes. */
    ONE_MODEL {
        @Override
        public double[] uplift(Sample sample, double[] treatment, double[] outcome, int[] train, int[] test) {
            int n = sample.rows();
            Sample tripled = withTreatment(sample, treatment);
            double[] outcomes = Arrays.copyOf(outcome, 3 * n);
            Scorer scorer = LogisticRegression.fit(tripled, outcomes, train, RIDGE);
            return minus(scorer.score(IntStream.of(test).map(row -> row + n).toArray()), scorer.score(IntStream.of(test).map(row -> row + 2 * n).toArray()));
        }
    },
    /** One model of "treated and responded, or untreated and did not", each arm weighing the same; uplift is twice its probability less one (Jaskowski and Jaroszewicz 2012). */
    CLASS_TRANSFORMATION {
        @Override
        public double[] uplift(Sample sample, double[] treatment, double[] outcome, int[] train, int[] test) {
            double[] same = IntStream.range(0, outcome.length).mapToDouble(i -> outcome[i] == treatment[i] ? 1 : 0).toArray();
            return Arrays.stream(LogisticRegression.fit(sample, same, balanced(train, treatment), RIDGE).score(test)).map(p -> 2 * p - 1).toArray();
        }
    };

    private static final double RIDGE = 1;

    /** Learns from the training rows and tells the uplift of the test rows; treatment and outcome are 0 or 1. */
    public abstract double[] uplift(Sample sample, double[] treatment, double[] outcome, int[] train, int[] test);

    private static int[] with(int[] rows, double[] treatment, double arm) {
        return Arrays.stream(rows).filter(row -> treatment[row] == arm).toArray();
    }

    /** Repeats rows of the smaller arm so that both arms weigh the same. */
    private static int[] balanced(int[] rows, double[] treatment) {
        int[] treated = with(rows, treatment, 1), untreated = with(rows, treatment, 0);
        int[] small = treated.length < untreated.length ? treated : untreated;
        int missing = Math.abs(treated.length - untreated.length);
        if (small.length == 0 || missing < rows.length / 50) return rows;
        int[] all = Arrays.copyOf(rows, rows.length + missing);
        for (int i = 0; i < missing; i++) all[rows.length + i] = small[i % small.length];
        return all;
    }

    private static double[] minus(double[] left, double[] right) {
        return IntStream.range(0, left.length).mapToDouble(i -> left[i] - right[i]).toArray();
    }

    /** The sample three times: as it was, all treated, none treated. */
    private static Sample withTreatment(Sample sample, double[] treatment) {
        int n = sample.rows();
        double[] arm = Arrays.copyOf(treatment, 3 * n);
        Arrays.fill(arm, n, 2 * n, 1);
        List<Feature> features = new ArrayList<>();
        features.add(new Numeric("treatment", arm));
        for (Feature feature : sample.features()) {
            switch (feature) {
                case Numeric numeric -> {
                    double[] values = repeated(numeric.values());
                    features.add(new Numeric(numeric.name(), values));
                    features.add(new Numeric(numeric.name() + " × treatment", IntStream.range(0, 3 * n).mapToDouble(i -> values[i] * arm[i]).toArray()));
                }
                case Category category -> {
                    int[] codes = new int[3 * n];
                    for (int i = 0; i < codes.length; i++) codes[i] = category.codes()[i % n];
                    features.add(new Category(category.name(), codes, category.levels()));
                    List<String> levels = new ArrayList<>(category.levels());
                    levels.add("untreated");
                    features.add(new Category(category.name() + " × treatment", IntStream.range(0, 3 * n).map(i -> arm[i] == 1 ? codes[i] : levels.size() - 1).toArray(), levels));
                }
            }
        }
        return new Sample(features, 3 * n, List.of());
    }

    private static double[] repeated(double[] values) {
        double[] repeated = new double[3 * values.length];
        for (int k = 0; k < 3; k++) System.arraycopy(values, 0, repeated, k * values.length, values.length);
        return repeated;
    }
}

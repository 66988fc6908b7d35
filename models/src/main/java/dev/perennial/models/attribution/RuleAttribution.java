package dev.perennial.models.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Credit by a fixed rule on each path that converted; the credits sum to the conversions.
 *
 * <p>Formula: a path of n steps with c conversions gives step i the share w_i · c: first and last all of it, linear 1/n, position 0.4 to both ends and the rest between, decay 2^i / Σ 2^i, Shapley 1/k to each of
 * the k channels on the path.
 * <p>Units: conversions as counted and the money of the input.
 * <p>Assumes: the path alone tells who deserves credit; for the Shapley rule, a path converts only when all its channels take part.
 * <p>Errors: none of its own: {@link Journeys} refuses what cannot be.
 * <p>Source: Shapley (1953), "A value for n-person games", in the form of Zhao, Mahboobi and Bagheri (2018); the other rules are those in common use.
 */
public enum RuleAttribution {

    /** All to the first touch. */
    FIRST {
        @Override
        double[] weights(int[] path) {
            double[] weights = new double[path.length];
            weights[0] = 1;
            return weights;
        }
    },
    /** All to the last touch. */
    LAST {
        @Override
        double[] weights(int[] path) {
            double[] weights = new double[path.length];
            weights[path.length - 1] = 1;
            return weights;
        }
    },
    /** The same to every touch. */
    LINEAR {
        @Override
        double[] weights(int[] path) {
            double[] weights = new double[path.length];
            Arrays.fill(weights, 1.0 / path.length);
            return weights;
        }
    },
    /** Two fifths each to the first and last touch, the rest evenly between them. */
    POSITION {
        @Override
        double[] weights(int[] path) {
            int n = path.length;
            if (n < 3) return LINEAR.weights(path);
            double[] weights = new double[n];
            Arrays.fill(weights, 0.2 / (n - 2));
            weights[0] = weights[n - 1] = 0.4;
            return weights;
        }
    },
    /** Each touch half of the one after it. */
    DECAY {
        @Override
        double[] weights(int[] path) {
            double[] weights = new double[path.length];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) sum += weights[i] = Math.pow(0.5, weights.length - 1 - i);
            for (int i = 0; i < weights.length; i++) weights[i] /= sum;
            return weights;
        }
    },
    /** Shapley value where a path's conversions need exactly the channels on it: evenly over the distinct channels (Zhao, Mahboobi, Bagheri 2018). */
    SHAPLEY {
        @Override
        double[] weights(int[] path) {
            double[] weights = new double[path.length];
            long distinct = Arrays.stream(path).distinct().count();
            for (int i = 0; i < path.length; i++) {
                int at = i;
                boolean first = Arrays.stream(path, 0, i).noneMatch(earlier -> earlier == path[at]);
                if (first) weights[i] = 1.0 / distinct;
            }
            return weights;
        }
    };

    abstract double[] weights(int[] path);

    /** The credit of every channel, in the order of the journeys' channels. */
    public List<Credit> credit(Journeys journeys) {
        int n = journeys.channels().size();
        double[] conversions = new double[n];
        double[] value = new double[n];
        for (int i = 0; i < journeys.paths().length; i++) {
            int[] path = journeys.paths()[i];
            double[] weights = weights(path);
            for (int j = 0; j < path.length; j++) {
                conversions[path[j]] += weights[j] * journeys.conversions()[i];
                value[path[j]] += weights[j] * journeys.value()[i];
            }
        }
        List<Credit> credits = new ArrayList<>();
        for (int c = 0; c < n; c++) credits.add(new Credit(journeys.channels().get(c), conversions[c], value[c]));
        return credits;
    }
}

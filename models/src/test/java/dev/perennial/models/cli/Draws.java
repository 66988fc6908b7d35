package dev.perennial.models.cli;

import java.util.Random;

/** Random numbers of the kinds that customers are made of; the same seed gives the same customers. */
final class Draws {

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal() {
        return random.nextGaussian();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double exponential(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** By the method of Marsaglia and Tsang (2000). */
    double gamma(double shape, double rate) {
        if (shape < 1) return gamma(shape + 1, rate) * Math.pow(random.nextDouble(), 1 / shape);
        double d = shape - 1.0 / 3, c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian(), v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v / rate;
        }
    }

    double beta(double a, double b) {
        double first = gamma(a, 1);
        return first / (first + gamma(b, 1));
    }

    /** The number of one of several outcomes of these probabilities. */
    int oneOf(double... probability) {
        double at = random.nextDouble();
        for (int i = 0; i < probability.length - 1; i++) {
            at -= probability[i];
            if (at < 0) return i;
        }
        return probability.length - 1;
    }
}

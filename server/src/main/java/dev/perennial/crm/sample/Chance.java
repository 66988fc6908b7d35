package dev.perennial.crm.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time for the same subject. */
final class Chance {

    private static final long SEED = 20_210_406L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The chance of one subject, for example of the customer with the number, for one purpose. */
    static Chance of(String purpose, long number) {
        return new Chance(SEED ^ purpose.hashCode() * SPREAD ^ number * SPREAD * 31);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /** Around 1, seldom below a half or above two. */
    double swing(double spread) {
        return Math.exp(spread * random.nextGaussian());
    }
}

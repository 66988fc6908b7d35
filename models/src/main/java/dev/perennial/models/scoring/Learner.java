package dev.perennial.models.scoring;

/**
 * Learns from some rows of a sample to tell the probability of the target in others.
 *
 * <p>Formula: that of the model.
 * <p>Units: target 0 or 1 for every row of the sample; rows by number.
 * <p>Assumes: those of the model.
 * <p>Errors: those of the model.
 * <p>Source: own.
 */
@FunctionalInterface
public interface Learner {

    /** Learns from the rows named; {@code target} has 0 or 1 for every row of the sample. */
    Scorer learn(Sample sample, double[] target, int[] rows);
}

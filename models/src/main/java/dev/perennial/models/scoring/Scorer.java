package dev.perennial.models.scoring;

/**
 * A fitted model that gives every row of the sample it was made for a probability.
 *
 * <p>Formula: that of the model.
 * <p>Units: probabilities from 0 to 1, in the order of the rows named.
 * <p>Assumes: those of the model.
 * <p>Errors: none.
 * <p>Source: own.
 */
public interface Scorer {

    /** Probabilities of the rows named. */
    double[] score(int[] rows);
}

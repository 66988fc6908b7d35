package dev.perennial.models.scoring;

/** A fitted model that gives every row of the sample it was made for a probability. */
public interface Scorer {

    /** Probabilities of the rows named. */
    double[] score(int[] rows);
}

package dev.perennial.models.numeric;

import java.util.Map;

/**
 * A model with the evidence for it.
 *
 * <p>Formula: standard errors = √diag(inverse of the observed information).
 * <p>Units: log-likelihood in natural logarithms over all rows; errors in the unit of their parameter.
 * <p>Assumes: those of the model.
 * <p>Errors: none: errors are empty where the likelihood is flat.
 * <p>Source: own.
 */
public record Fitted<M>(M model, double logLikelihood, Map<String, Double> standardErrors, int iterations, boolean converged) {}

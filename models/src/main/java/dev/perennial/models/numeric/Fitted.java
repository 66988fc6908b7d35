package dev.perennial.models.numeric;

import java.util.Map;

/** A model with the evidence for it: log-likelihood, standard errors (empty where the likelihood is flat), steps taken and whether the search came to rest. */
public record Fitted<M>(M model, double logLikelihood, Map<String, Double> standardErrors, int iterations, boolean converged) {}

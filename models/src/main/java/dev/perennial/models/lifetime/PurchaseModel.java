package dev.perennial.models.lifetime;

import java.util.Map;

/**
 * A buy-till-you-die model with its parameters: customers buy at random while alive and leave unseen.
 *
 * <p>Formula: that of the model.
 * <p>Units: times in the unit the model was fitted in, probabilities from 0 to 1, expectations in purchases.
 * <p>Assumes: those of the model.
 * <p>Errors: none.
 * <p>Source: that of the model.
 */
public sealed interface PurchaseModel permits BetaGeometricNbd, ParetoNbd {

    /** The parameters by their usual names. */
    Map<String, Double> parameters();

    /** Log of the likelihood of one customer's history. */
    double logLikelihood(int x, double tx, double age);

    /** Probability that the customer is still a customer at the end of the observation. */
    double pAlive(int x, double tx, double age);

    /** Expected purchases of a customer with this history in the next t units of time. */
    double expectedPurchases(double t, int x, double tx, double age);

    /** Expected repeat purchases of a new customer in the first t units of time. */
    double expectedPurchases(double t);
}

package dev.perennial.models.lifetime;

import java.util.Map;

/** A buy-till-you-die model with its parameters: customers buy at random while alive and leave unseen. Times are in the unit the model was fitted in. */
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

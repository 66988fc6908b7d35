package dev.perennial.models.lifetime;

import dev.perennial.models.table.InputRefused;

/**
 * Discounted value of a customer's coming purchases.
 *
 * <p>Formula: Σ_{m=1}^{months} spend · (E[X(m·u)] − E[X((m−1)·u)]) / (1 + d)^m, u being a month in units of time.
 * <p>Units: money in the currency of the spend; discount per month.
 * <p>Assumes: spend and purchases are independent, margins already taken, purchases counted at the end of their month.
 * <p>Errors: refuses months outside 1 to 1,200, a discount of −1 or less and a month without length.
 * <p>Source: Fader, Hardie and Lee (2005), "RFM and CLV", Journal of Marketing Research 42, in the monthly convention of the published figures.
 *
 * @param months how many months ahead
 * @param discount discount per month, 0.01 for one per cent
 * @param unitsPerMonth length of a month in the model's unit of time: 4.345 weeks or 30 days
 */
public record LifetimeValue(int months, double discount, double unitsPerMonth) {

    /** Weeks in a month, by the convention of the published figures. */
    public static final double WEEKS_PER_MONTH = 4.345;

    /** Refuses a horizon, discount or unit that cannot be. */
    public LifetimeValue {
        if (months < 1 || months > 1200) throw InputRefused.because("months must lie between 1 and 1200, not " + months);
        if (!(discount > -1)) throw InputRefused.because("the discount must lie above -1, not " + discount);
        if (!(unitsPerMonth > 0)) throw InputRefused.because("a month must have a length, not " + unitsPerMonth);
    }

    /** The value of one customer whose purchases are expected to be worth {@code spend} each. */
    public double of(PurchaseModel model, double spend, int x, double tx, double age) {
        double value = 0;
        double before = 0;
        for (int month = 1; month <= months; month++) {
            double until = model.expectedPurchases(month * unitsPerMonth, x, tx, age);
            value += spend * (until - before) / Math.pow(1 + discount, month);
            before = until;
        }
        return value;
    }
}

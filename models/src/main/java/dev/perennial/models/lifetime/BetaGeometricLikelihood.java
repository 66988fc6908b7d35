package dev.perennial.models.lifetime;

import dev.perennial.models.numeric.Objective;
import dev.perennial.models.numeric.RisingFactorials;

/** Log-likelihood of a whole customer base under BG/NBD (shift 0) or MBG/NBD (shift 1), with its exact gradient by r, α, a and b. */
record BetaGeometricLikelihood(CustomerBase base, int shift) implements Objective {

    @Override
    public double at(double[] point, double[] gradient) {
        double r = point[0];
        double alpha = point[1];
        double a = point[2];
        double b = point[3];
        int most = base.mostPurchases + shift;
        RisingFactorials byR = new RisingFactorials(r, most);
        RisingFactorials byB = new RisingFactorials(b, most);
        RisingFactorials byBoth = new RisingFactorials(a + b, most);
        double logAlpha = Math.log(alpha);
        double logA = Math.log(a);
        double sum = 0;
        double[] slope = new double[4];
        for (int i = 0; i < base.x.length; i++) {
            int x = base.x[i];
            int k = x + shift;
            double w = base.weight[i];
            double logAge = Math.log(alpha + base.age[i]);
            double logRecency = k == 0 ? 0 : Math.log(alpha + base.tx[i]);
            double alive = -(r + x) * logAge;
            double odds = k == 0 ? 0 : Math.exp(logA - Math.log(b + k - 1) + (r + x) * (logAge - logRecency));
            double left = k == 0 ? 0 : odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
            double either = odds == Double.POSITIVE_INFINITY ? logA - Math.log(b + k - 1) - (r + x) * logRecency : alive + Math.log1p(odds);
            sum += w * (byR.log(x) + r * logAlpha + byB.log(k) - byBoth.log(k) + either);
            if (gradient == null) continue;
            slope[0] += w * (byR.slope(x) + logAlpha - (1 - left) * logAge - left * logRecency);
            slope[1] += w * (r / alpha - (r + x) * ((1 - left) / (alpha + base.age[i]) + left / (alpha + base.tx[i])));
            slope[2] += w * (left / a - byBoth.slope(k));
            slope[3] += w * (byB.slope(k) - byBoth.slope(k) - (k == 0 ? 0 : left / (b + k - 1)));
        }
        if (gradient != null) System.arraycopy(slope, 0, gradient, 0, 4);
        return sum;
    }
}

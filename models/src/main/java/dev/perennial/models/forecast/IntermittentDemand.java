package dev.perennial.models.forecast;

/** Demand that comes in some periods only: mean demand per period by Croston's method with the correction of Syntetos and Boylan. */
final class IntermittentDemand {

    private static final double WEIGHT = 0.1;
    private static final double SPARSE = 1.32;

    private IntermittentDemand() {}

    /** Whether there are empty periods and demands come more than 1.32 periods apart, the border of Syntetos, Boylan and Croston (2005). */
    static boolean isIntermittent(double[] y) {
        int demands = 0;
        for (double value : y) {
            if (value < 0) return false;
            if (value > 0) demands++;
        }
        return demands < y.length && (demands == 0 || (double) y.length / demands > SPARSE);
    }

    static double rate(double[] y) {
        double size = 0, gap = 0;
        int since = 1;
        boolean seen = false;
        for (double value : y) {
            if (value <= 0) {
                since++;
                continue;
            }
            size = seen ? size + WEIGHT * (value - size) : value;
            gap = seen ? gap + WEIGHT * (since - gap) : since;
            seen = true;
            since = 1;
        }
        return seen ? (1 - WEIGHT / 2) * size / gap : 0;
    }
}

package dev.perennial.models.numeric;

/**
 * Sums and differences of numbers known only by their logarithms.
 *
 * <p>Formula: log(e^a + e^b) = max + log1p(e^(min − max)); log(e^a − e^b) = a + log(−expm1(b − a)).
 * <p>Units: natural logarithms.
 * <p>Assumes: nothing.
 * <p>Errors: none: minus infinity stands for 0.
 * <p>Source: own, plain arithmetic.
 */
public final class LogSpace {

    private LogSpace() {}

    /** log(e^left + e^right). */
    public static double sum(double left, double right) {
        double larger = Math.max(left, right);
        if (larger == Double.NEGATIVE_INFINITY) return larger;
        return larger + Math.log1p(Math.exp(Math.min(left, right) - larger));
    }

    /** log(e^larger − e^smaller); minus infinity where rounding has made them equal or changed their order. */
    public static double difference(double larger, double smaller) {
        return smaller >= larger ? Double.NEGATIVE_INFINITY : larger + Math.log(-Math.expm1(smaller - larger));
    }
}

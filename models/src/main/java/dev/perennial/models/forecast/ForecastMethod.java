package dev.perennial.models.forecast;

import dev.perennial.models.forecast.Smoothing.Kind;
import dev.perennial.models.table.InputRefused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Ways to continue a series of equally spaced values; seasons are taken out first where a test finds them.
 *
 * <p>Formula: theta: mean of a line and of simple smoothing of 2y − line; ets: l_t = α y_t + (1 − α)(l_{t−1} + φ b_{t−1}), form chosen by the corrected Akaike criterion; intermittent: (1 − α/2) × size of demand /
 * its interval; auto: middle of theta and ets, or intermittent where most values are 0.
 * <p>Units: values and intervals in the unit of the series, horizon and season in periods, level a share.
 * <p>Assumes: equal spacing, and that the pattern goes on.
 * <p>Errors: refuses an empty series, values beyond 1e100, a season below 1, a horizon outside 1 to 10,000 and a level outside 0 to 1.
 * <p>Source: Assimakopoulos and Nikolopoulos (2000), IJF 16; Gardner and McKenzie (1985), Management Science 31; Croston (1972); Syntetos and Boylan (2005).
 */
public enum ForecastMethod {

    /** The last value again. */
    NAIVE {
        @Override
        Forecast ahead(double[] y, int m, int horizon, double z) {
            return repeating(y, 1, horizon, z);
        }
    },
    /** The value of the same season a cycle ago. */
    SEASONAL_NAIVE {
        @Override
        Forecast ahead(double[] y, int m, int horizon, double z) {
            return repeating(y, y.length > m ? m : 1, horizon, z);
        }
    },
    /** Half the linear trend on smoothed, seasonally adjusted values (Assimakopoulos and Nikolopoulos 2000; Hyndman and Billah 2003). */
    THETA {
        @Override
        Forecast ahead(double[] y, int m, int horizon, double z) {
            Seasonality season = Seasonality.of(y, m);
            double[] adjusted = season.remove(y);
            Smoothing smoothing = Smoothing.fit(adjusted, Kind.LEVEL);
            double drift = slope(adjusted) / 2;
            double weight = Math.max(smoothing.alpha(), 1e-4);
            double lag = (1 - Math.pow(1 - weight, y.length)) / weight;
            return restored(season, y.length, horizon, z, smoothing, h -> smoothing.level() + drift * (h - 1 + lag));
        }
    },
    /** Level or damped trend on seasonally adjusted values, whichever the corrected Akaike criterion keeps (Gardner and McKenzie 1985; Hyndman and others 2002). */
    ETS {
        @Override
        Forecast ahead(double[] y, int m, int horizon, double z) {
            Seasonality season = Seasonality.of(y, m);
            double[] adjusted = season.remove(y);
            Kind[] kinds = y.length < 6 ? new Kind[] {Kind.LEVEL} : Kind.values();
            Smoothing best = Stream.of(kinds).map(kind -> Smoothing.fit(adjusted, kind)).min(Comparator.comparingDouble(each -> each.criterion(y.length))).orElseThrow();
            return restored(season, y.length, horizon, z, best, best::at);
        }
    },
    /** Size and spacing of demands smoothed apart, corrected for bias (Croston 1972; Syntetos and Boylan 2005). */
    INTERMITTENT {
        @Override
        Forecast ahead(double[] y, int m, int horizon, double z) {
            double rate = IntermittentDemand.rate(y);
            double variance = Arrays.stream(y).map(value -> (value - rate) * (value - rate)).average().orElseThrow();
            double[] mean = new double[horizon], deviation = new double[horizon];
            Arrays.fill(mean, rate);
            Arrays.fill(deviation, Math.sqrt(variance));
            return Forecast.withErrors(mean, deviation, z);
        }
    },
    /** Intermittent where most periods are empty, naive for very short series, else the middle of theta and ets. */
    AUTO {
        @Override
        Forecast ahead(double[] y, int m, int horizon, double z) {
            if (y.length < 4) return NAIVE.ahead(y, m, horizon, z);
            if (IntermittentDemand.isIntermittent(y)) return INTERMITTENT.ahead(y, m, horizon, z);
            return Forecast.between(THETA.ahead(y, m, horizon, z), ETS.ahead(y, m, horizon, z));
        }
    };

    private static final int LONGEST = 10_000;
    private static final double LARGEST = 1e100;

    /**
     * Continues a series.
     *
     * @param m periods in a season: 12 for months, 4 for quarters, 1 for none
     * @param level share of real values that the interval should hold, such as 0.95
     */
    public Forecast forecast(double[] y, int m, int horizon, double level) {
        if (y.length == 0) throw InputRefused.because("an empty series has no future");
        for (double value : y) if (!(Math.abs(value) < LARGEST)) throw InputRefused.because("a value of " + value + " is beyond what can be forecast");
        if (m < 1) throw InputRefused.because("a season has at least one period, not " + m);
        if (horizon < 1 || horizon > LONGEST) throw InputRefused.because("the horizon must lie between 1 and " + LONGEST + ", not " + horizon);
        if (!(level > 0 && level < 1)) throw InputRefused.because("the level must lie between 0 and 1, not " + level);

        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + level / 2);
        return y.length < 3 && this != SEASONAL_NAIVE ? NAIVE.ahead(y, m, horizon, z) : ahead(y, m, horizon, z);
    }

    abstract Forecast ahead(double[] y, int m, int horizon, double z);

    private interface Adjusted {
        double at(int h);
    }

    private static Forecast restored(Seasonality season, int n, int horizon, double z, Smoothing smoothing, Adjusted adjusted) {
        double[] mean = new double[horizon], lower = new double[horizon], upper = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            double value = adjusted.at(h);
            double spread = z * smoothing.deviationAt(Math.min(h, 500));
            mean[h - 1] = season.restore(value, n + h - 1);
            lower[h - 1] = season.restore(value - spread, n + h - 1);
            upper[h - 1] = season.restore(value + spread, n + h - 1);
        }
        return new Forecast(mean, lower, upper);
    }

    private static Forecast repeating(double[] y, int lag, int horizon, double z) {
        double squares = 0;
        for (int t = lag; t < y.length; t++) squares += (y[t] - y[t - lag]) * (y[t] - y[t - lag]);
        double step = y.length > lag ? Math.sqrt(squares / (y.length - lag)) : 0;
        double[] mean = new double[horizon], deviation = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = y[y.length - lag + h % lag];
            deviation[h] = step * Math.sqrt(1 + h / lag);
        }
        return Forecast.withErrors(mean, deviation, z);
    }

    private static double slope(double[] y) {
        double middle = (y.length - 1) / 2.0;
        double mean = Arrays.stream(y).average().orElseThrow();
        double with = 0, own = 0;
        for (int t = 0; t < y.length; t++) {
            with += (t - middle) * (y[t] - mean);
            own += (t - middle) * (t - middle);
        }
        return with / own;
    }
}

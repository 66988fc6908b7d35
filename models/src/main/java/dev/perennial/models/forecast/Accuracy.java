package dev.perennial.models.forecast;

/**
 * Errors of forecasts over many series, in both averages in use: the mean of each series' own mean, and the mean over all points.
 *
 * <p>Formula: sMAPE = 200 |y − f| / (|y| + |f|), 0 where both are 0; MASE = |y − f| / mean absolute in-sample error of the seasonal naive forecast.
 * <p>Units: sMAPE in per cent from 0 to 200, MASE as a ratio: below 1 is better than naive.
 * <p>Assumes: history, continuation and forecast are in one unit and the continuation follows the history at once.
 * <p>Errors: none: series without continuation are passed over, and those that never change are left out of MASE.
 * <p>Source: Makridakis and Hibon (2000), IJF 16; Hyndman and Koehler (2006), IJF 22.
 */
public final class Accuracy {

    private double sumOfSmape, sumOfMase, points, pointsSmape, pointsMase, scaledPoints;
    private int series, scaledSeries;

    /** Adds one series: its history, its real continuation and the forecast of it. */
    public void add(double[] history, int m, double[] actual, double[] forecast) {
        if (actual.length == 0) return;
        int lag = history.length > m ? m : 1;
        double scale = 0;
        for (int t = lag; t < history.length; t++) scale += Math.abs(history[t] - history[t - lag]);
        scale /= Math.max(1, history.length - lag);
        double smape = 0, absolute = 0;
        for (int h = 0; h < actual.length; h++) {
            double size = Math.abs(actual[h]) + Math.abs(forecast[h]);
            double error = Math.abs(actual[h] - forecast[h]);
            smape += size == 0 ? 0 : 200 * error / size;
            absolute += error;
        }
        series++;
        points += actual.length;
        pointsSmape += smape;
        sumOfSmape += smape / actual.length;
        if (scale == 0) return;
        scaledSeries++;
        scaledPoints += actual.length;
        pointsMase += absolute / scale;
        sumOfMase += absolute / actual.length / scale;
    }

    public int series() {
        return series;
    }

    public double smapeBySeries() {
        return sumOfSmape / Math.max(1, series);
    }

    public double smapeByPoint() {
        return pointsSmape / Math.max(1, points);
    }

    public double maseBySeries() {
        return sumOfMase / Math.max(1, scaledSeries);
    }

    public double maseByPoint() {
        return pointsMase / Math.max(1, scaledPoints);
    }
}

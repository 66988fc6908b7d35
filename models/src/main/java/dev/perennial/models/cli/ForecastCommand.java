package dev.perennial.models.cli;

import dev.perennial.models.forecast.Accuracy;
import dev.perennial.models.forecast.Forecast;
import dev.perennial.models.forecast.ForecastMethod;
import dev.perennial.models.forecast.SeriesSet;
import dev.perennial.models.forecast.SeriesSet.Series;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** forecast: how series go on, and how good that would have been where the truth is known. */
final class ForecastCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("forecast", "forecasts with intervals; sMAPE and MASE in both averages where the continuation is given. Long: a row a value; wide: a row a series, id and then values")
                .column("id", "name of the series; optional").column("value", "value of one period (long)").column("idx", "order of the value, a number or a day; optional: the order of the rows").column("set", "train or test; optional")
                .column("period", "yearly, quarterly, monthly, weekly, daily, hourly or a number of periods in a season; optional").column("h", "periods to forecast; optional")
                .option("method", "theta, ets, naive, seasonal-naive, intermittent or auto (default auto)").option("horizon", "periods to forecast (default: length of the test, else column h, else 12)")
                .option("season", "periods in a season where there is no column period (default 1)").option("level", "of the intervals (default 0.95)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        String name = request.choice("method", "auto", "theta", "ets", "naive", "seasonal-naive", "intermittent", "auto");
        ForecastMethod method = ForecastMethod.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        List<Series> all = SeriesSet.read(table, request.count("season", 1)).stream().filter(series -> series.history().length > 0).toList();
        if (all.isEmpty()) throw InputRefused.because("no series has a value");
        double level = request.number("level", 0.95);
        List<Forecast> forecasts = all.parallelStream().map(series -> method.forecast(series.history(), series.season(), horizon(request, series), level)).toList();
        Answer answer = new Answer("forecast", all.size()).fit("method", name);
        long tooShort = all.stream().filter(series -> series.season() > 1 && series.history().length < 3 * series.season()).count();
        if (tooShort > 0 && List.of("theta", "ets", "auto").contains(name)) answer.warn(tooShort + " series hold fewer than three seasons, so no season is looked for in them");
        Accuracy accuracy = new Accuracy();
        int rows = 0;
        for (int s = 0; s < all.size(); s++) {
            Series series = all.get(s);
            Forecast forecast = forecasts.get(s);
            int known = Math.min(series.later().length, forecast.mean().length);
            accuracy.add(series.history(), series.season(), Arrays.copyOf(series.later(), known), Arrays.copyOf(forecast.mean(), known));
            for (int h = 0; h < forecast.mean().length && rows < request.mostRows(); h++, rows++) {
                answer.row("id", series.id(), "step", h + 1, "forecast", forecast.mean()[h], "lower", forecast.lower()[h], "upper", forecast.upper()[h]);
            }
        }
        if (accuracy.series() == 0) return answer;
        return answer.metric("smapeMeanOfSeries", accuracy.smapeBySeries()).metric("smapePooled", accuracy.smapeByPoint()).metric("maseMeanOfSeries", accuracy.maseBySeries()).metric("masePooled", accuracy.maseByPoint());
    }

    private static int horizon(Request request, Series series) {
        if (request.has("horizon")) return request.count("horizon", 12);
        if (series.later().length > 0) return series.later().length;
        return series.horizon() > 0 ? series.horizon() : 12;
    }
}

package dev.perennial.models.examples;

import static dev.perennial.models.examples.Plot.Kind.BARS;
import static dev.perennial.models.examples.Plot.Kind.LINE;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.allocation.AssignmentProblem;
import dev.perennial.models.allocation.AssignmentSolver;
import dev.perennial.models.allocation.OfferAllocation;
import dev.perennial.models.allocation.OfferProblem;
import dev.perennial.models.attribution.Credit;
import dev.perennial.models.attribution.Journeys;
import dev.perennial.models.attribution.MarkovAttribution;
import dev.perennial.models.attribution.RuleAttribution;
import dev.perennial.models.forecast.ForecastMethod;
import dev.perennial.models.forecast.SeriesSet;
import dev.perennial.models.table.Table;
import dev.perennial.models.table.TableReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What comes, what worked and what to do. */
final class PlanningExamples {

    private PlanningExamples() {}

    static List<Plot> plots() {
        return List.of(forecast(), attribution(), assignment(), offers());
    }

    private static Plot forecast() {
        var series = SeriesSet.read(PublishedSets.table("m3-forecasting/m3_series.csv.gz"), 1).stream().filter(each -> each.season() == 12 && each.history().length > 100).findFirst().orElseThrow();
        double[] history = series.history();
        var forecast = ForecastMethod.AUTO.forecast(history, 12, series.later().length, 0.95);
        double[] past = IntStream.range(history.length - 60, history.length).asDoubleStream().toArray();
        double[] later = IntStream.range(history.length, history.length + series.later().length).asDoubleStream().toArray();
        return new Plot("forecast", "Series %s of the M3 competition: what came stays within the interval".formatted(series.id()), "month", "value")
                .with(LINE, "history", past, IntStream.range(history.length - 60, history.length).mapToDouble(i -> history[i]).toArray())
                .band("95 % interval", later, forecast.lower(), forecast.upper())
                .with(LINE, "forecast", later, forecast.mean()).with(LINE, "what came", later, series.later());
    }

    private static Plot attribution() {
        Table table = PublishedSets.table("attribution-paths/attribution_paths.csv");
        var journeys = Journeys.of(table.labels("path"), table.numbers("total_conversions"), table.numbers("total_conversion_value"), table.numbers("total_null"));
        var markov = MarkovAttribution.of(journeys).credits().stream().sorted(Comparator.comparingDouble(Credit::conversions).reversed()).limit(6).toList();
        var names = markov.stream().map(Credit::channel).toList();
        return new Plot("attribution", "The last touch takes credit that other channels prepared", "channel", "conversions credited").over(names)
                .with(BARS, "last touch", of(RuleAttribution.LAST.credit(journeys), names)).with(BARS, "linear", of(RuleAttribution.LINEAR.credit(journeys), names))
                .with(BARS, "removal effect (Markov)", of(markov, names));
    }

    private static double[] of(List<Credit> credits, List<String> names) {
        return names.stream().mapToDouble(name -> credits.stream().filter(credit -> credit.channel().equals(name)).findFirst().orElseThrow().conversions()).toArray();
    }

    private static Plot assignment() {
        var problems = AssignmentProblem.parse(TableReader.textOf(PublishedSets.path("or-library-gap/gap1.txt")));
        var solutions = problems.stream().map(problem -> AssignmentSolver.solve(problem, 10)).toList();
        return new Plot("assign", "Every optimum of gap1 is proven; the linear bound lies above it", "problem of the OR-Library file gap1", "profit")
                .over(IntStream.rangeClosed(1, problems.size()).mapToObj(Integer::toString).toList())
                .with(BARS, "optimum", each(solutions, solution -> solution.profit())).with(BARS, "linear bound", each(solutions, solution -> solution.linearBound()));
    }

    /** Twenty thousand made-up customers with three offers each. */
    private static Plot offers() {
        int n = 20_000;
        Random random = new Random(4);
        int[] start = IntStream.rangeClosed(0, n).map(i -> 3 * i).toArray(), channel = IntStream.range(0, 3 * n).map(i -> i % 3).toArray();
        double[] cost = IntStream.range(0, 3 * n).mapToDouble(i -> 1 + 4 * (i % 3)).toArray(), value = IntStream.range(0, 3 * n).mapToDouble(i -> cost[i] * (0.5 + 2 * random.nextDouble())).toArray();
        double[] budgets = IntStream.rangeClosed(1, 12).mapToDouble(k -> 10_000.0 * k).toArray();
        var solved = Arrays.stream(budgets).mapToObj(budget -> OfferAllocation.solve(new OfferProblem(start, value, cost, channel, budget, new double[] {n, n, 6_000}))).toList();
        return new Plot("offers", "Each further yuan of budget brings less: its price says where to stop", "budget", "thousands; price × 100")
                .with(LINE, "value, thousands", budgets, each(solved, solution -> solution.value() / 1_000)).with(LINE, "price of the budget × 100", budgets, each(solved, solution -> 100 * solution.budgetPrice()));
    }

    private static <T> double[] each(List<T> all, ToDoubleFunction<T> value) {
        return all.stream().mapToDouble(value).toArray();
    }
}

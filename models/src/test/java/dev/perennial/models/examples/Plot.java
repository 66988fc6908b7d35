package dev.perennial.models.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an example wants to show, as data for the chart library: a title that says the finding, named axes, and series of points. */
final class Plot {

    /** How a series is drawn. */
    enum Kind { LINE, STEP, POINTS, BARS, BAND, HEAT }

    private record Series(String name, Kind kind, List<double[]> points) {}

    private final String model;
    private final String title;
    private final String horizontal;
    private final String vertical;
    private final List<String> categories = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();

    Plot(String model, String title, String horizontal, String vertical) {
        this.model = model;
        this.title = title;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    String model() {
        return model;
    }

    /** Names the places of the horizontal axis; the points then count from 0. */
    Plot over(List<String> names) {
        categories.addAll(names);
        return this;
    }

    /** Names the rows of a heat map. */
    Plot by(List<String> names) {
        rows.addAll(names);
        return this;
    }

    Plot with(Kind kind, String name, double[] x, double[] y) {
        series.add(new Series(name, kind, IntStream.range(0, x.length).mapToObj(i -> new double[] {x[i], y[i]}).toList()));
        return this;
    }

    Plot with(Kind kind, String name, double... y) {
        return with(kind, name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    /** Between two curves, for example an interval. */
    Plot band(String name, double[] x, double[] lower, double[] upper) {
        series.add(new Series(name, Kind.BAND, IntStream.range(0, x.length).mapToObj(i -> new double[] {x[i], lower[i], upper[i]}).toList()));
        return this;
    }

    /** Points are column, row and value. */
    Plot heat(List<double[]> cells) {
        series.add(new Series("", Kind.HEAT, cells));
        return this;
    }

    String json() {
        return "{\"title\":%s,\"x\":%s,\"y\":%s,\"categories\":%s,\"rows\":%s,\"series\":[%s]}".formatted(quoted(title), quoted(horizontal), quoted(vertical), list(categories), list(rows),
                series.stream().map(Plot::json).collect(Collectors.joining(",")));
    }

    private static String json(Series each) {
        var points = each.points().stream().map(point -> IntStream.range(0, point.length).mapToObj(i -> number(point[i])).collect(Collectors.joining(",", "[", "]"))).collect(Collectors.joining(","));
        return "{\"name\":%s,\"kind\":\"%s\",\"points\":[%s]}".formatted(quoted(each.name()), each.kind(), points);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Plot::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

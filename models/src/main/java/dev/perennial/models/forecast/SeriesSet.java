package dev.perennial.models.forecast;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Named series read from a long table (a row a value) or a wide one (a row a series).
 *
 * <p>Formula: none: values are ordered, not changed.
 * <p>Units: values in any unit; season and horizon in periods.
 * <p>Assumes: periods follow one another without a gap.
 * <p>Errors: refuses, by row and column, values that are no numbers, gaps inside a wide row, periods and horizons that cannot be.
 * <p>Source: own.
 */
public final class SeriesSet {

    private SeriesSet() {}

    /**
     * One series.
     *
     * @param season periods in a season
     * @param horizon periods to forecast by column h, 0 where that does not say
     * @param later the real continuation, empty where unknown
     */
    public record Series(String id, int season, int horizon, double[] history, double[] later) {}

    /**
     * Reads id, value and, where given, idx (order: numbers or days), period (season), h (horizon) and set (train or test);
     * a wide table has id, period and h where given, and otherwise values only.
     */
    public static List<Series> read(Table table, int season) {
        return table.has("value") ? fromLong(table, season) : wide(table, season);
    }

    private static List<Series> fromLong(Table table, int season) {
        String[] ids = table.has("id") ? table.labels("id") : filled(table.rows(), "series");
        double[] values = table.numbers("value");
        double[] order = table.has("idx") ? order(table) : null;
        String[] set = table.has("set") ? table.text("set") : null;
        Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) rowsOf.computeIfAbsent(ids[i], _ -> new ArrayList<>()).add(i);
        List<Series> all = new ArrayList<>();
        int[] seasons = seasons(table, season), horizons = horizons(table);
        rowsOf.forEach((id, rows) -> {
            if (order != null) rows.sort(Comparator.<Integer, Boolean>comparing(i -> isTest(set, i)).thenComparingDouble(i -> order[i]));
            double[] history = rows.stream().filter(i -> !isTest(set, i)).mapToDouble(i -> values[i]).toArray();
            double[] later = rows.stream().filter(i -> isTest(set, i)).mapToDouble(i -> values[i]).toArray();
            all.add(new Series(id, seasons[rows.getFirst()], horizons[rows.getFirst()], history, later));
        });
        return all;
    }

    private static double[] order(Table table) {
        return table.isNumeric("idx") ? table.numbers("idx") : Arrays.stream(table.days("idx")).asDoubleStream().toArray();
    }

    private static int[] seasons(Table table, int season) {
        int[] seasons = new int[table.rows()];
        Arrays.fill(seasons, season);
        if (!table.has("period")) return seasons;
        String[] period = table.labels("period");
        for (int i = 0; i < seasons.length; i++) seasons[i] = i > 0 && period[i].equals(period[i - 1]) ? seasons[i - 1] : season(period[i], table.fileRow(i));
        return seasons;
    }

    private static int[] horizons(Table table) {
        int[] horizons = new int[table.rows()];
        if (!table.has("h")) return horizons;
        double[] h = table.numbers("h");
        for (int i = 0; i < h.length; i++) {
            if (h[i] != Math.rint(h[i]) || h[i] < 1 || h[i] > 10_000) throw InputRefused.cell(table.fileRow(i), "h", h[i] + " is not a number of periods to forecast");
            horizons[i] = (int) h[i];
        }
        return horizons;
    }

    private static boolean isTest(String[] set, int row) {
        return set != null && set[row].equalsIgnoreCase("test");
    }

    private static List<Series> wide(Table table, int season) {
        List<String> names = table.names().stream().filter(name -> !List.of("id", "period", "h").contains(name)).toList();
        String[] ids = table.has("id") ? table.labels("id") : null;
        double[][] columns = names.stream().map(table::numbersOrGaps).toArray(double[][]::new);
        int[] seasons = seasons(table, season), horizons = horizons(table);
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            double[] history = Arrays.stream(columns).mapToDouble(column -> column[row]).takeWhile(value -> !Double.isNaN(value)).toArray();
            for (int c = history.length; c < columns.length; c++) if (!Double.isNaN(columns[c][i])) throw InputRefused.cell(table.fileRow(i), names.get(history.length), "is empty, yet values follow it");
            all.add(new Series(ids == null ? String.valueOf(i + 1) : ids[i], seasons[i], horizons[i], history, new double[0]));
        }
        return all;
    }

    private static int season(String period, int row) {
        return switch (period.strip().toLowerCase(Locale.ROOT)) {
            case "yearly", "year", "other", "none" -> 1;
            case "quarterly", "quarter" -> 4;
            case "monthly", "month" -> 12;
            case "weekly", "week" -> 52;
            case "daily", "day" -> 7;
            case "hourly", "hour" -> 24;
            default -> number(period, row);
        };
    }

    private static int number(String period, int row) {
        try {
            return Math.max(1, (int) Double.parseDouble(period));
        } catch (NumberFormatException unknown) {
            throw InputRefused.cell(row, "period", "\"" + period + "\" is neither a number of periods nor yearly, quarterly, monthly, weekly, daily or hourly");
        }
    }

    private static String[] filled(int n, String value) {
        String[] filled = new String[n];
        Arrays.fill(filled, value);
        return filled;
    }
}

package dev.perennial.models.cli;

import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.PurchaseHistory;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * The customers a lifetime command works on, read from a summary (frequency, recency, T) or built from a log (customer, date, amount).
 *
 * @param later purchases after the calibration, null where unknown
 */
record CustomerRows(String[] customer, double[] frequency, double[] recency, double[] age, double[] weight, double[] meanValue, double[] later, double laterUnits, double unitsPerMonth) {

    static CustomerRows read(Request request) {
        return request.table().has("frequency") || !request.table().has("customer") ? summary(request) : log(request);
    }

    CustomerBase base() {
        return CustomerBase.of(frequency, recency, age, weight);
    }

    int size() {
        return frequency.length;
    }

    static Description describe(Description description) {
        return description
                .column("frequency", "repeat purchases")
                .column("recency", "time of the last purchase, counted from the first")
                .column("T", "age, counted from the first purchase to the end of observation, in the same unit")
                .column("weight", "number of such customers; optional")
                .column("customer", "instead: the customer of a line of a log")
                .column("date", "day of the line")
                .column("amount", "value of the line; optional")
                .option("calibration-end", "last day of calibration of a log; what follows is the holdout (default: last day of the log)")
                .option("unit", "day or week (default week): unit of time of a log, and of a month for clv");
    }

    private static CustomerRows summary(Request request) {
        Table table = request.table();
        String[] names = table.has("customer") ? table.text("customer") : table.has("ID") ? table.text("ID") : null;
        double[] ones = new double[table.rows()];
        Arrays.fill(ones, 1);
        Table later = request.holdout();
        if (later != null && later.rows() != table.rows()) throw InputRefused.because("the holdout has " + later.rows() + " rows, the data " + table.rows());
        return new CustomerRows(names, table.numbers("frequency"), table.numbers("recency"), table.numbers("T"), table.has("weight") ? table.numbers("weight") : ones,
                table.has("monetary_value") ? table.numbers("monetary_value") : null, later == null ? null : later.numbers("frequency"), 0, unitsPerMonth(request));
    }

    private static CustomerRows log(Request request) {
        Table table = request.table();
        Table rest = request.holdout();
        String[] customers = joined(table.labels("customer"), rest == null ? null : rest.labels("customer"));
        long[] days = table.days("date");
        long lastDay = Arrays.stream(days).max().orElse(0);
        if (rest != null) days = java.util.stream.LongStream.concat(Arrays.stream(days), Arrays.stream(rest.days("date"))).toArray();
        double[] amounts = table.has("amount") ? table.numbers("amount") : null;
        if (amounts != null && rest != null) amounts = java.util.stream.DoubleStream.concat(Arrays.stream(amounts), Arrays.stream(rest.numbers("amount"))).toArray();
        long calibrationEnd = request.has("calibration-end") ? request.day("calibration-end") : lastDay;
        long end = Arrays.stream(days).max().orElse(0);
        double unit = request.choice("unit", "week", "day", "week").equals("day") ? 1 : 7;
        List<PurchaseHistory> histories = PurchaseHistory.from(customers, days, amounts, calibrationEnd, end, unit);
        return of(histories, amounts != null, end > calibrationEnd, (end - calibrationEnd) / unit, unitsPerMonth(request));
    }

    private static CustomerRows of(List<PurchaseHistory> histories, boolean valued, boolean held, double laterUnits, double unitsPerMonth) {
        double[] ones = new double[histories.size()];
        Arrays.fill(ones, 1);
        return new CustomerRows(histories.stream().map(PurchaseHistory::customer).toArray(String[]::new),
                histories.stream().mapToDouble(PurchaseHistory::frequency).toArray(),
                histories.stream().mapToDouble(PurchaseHistory::recency).toArray(),
                histories.stream().mapToDouble(PurchaseHistory::age).toArray(), ones,
                valued ? histories.stream().mapToDouble(PurchaseHistory::meanValue).toArray() : null,
                held ? histories.stream().mapToDouble(PurchaseHistory::laterPurchases).toArray() : null, laterUnits, unitsPerMonth);
    }

    private static double unitsPerMonth(Request request) {
        return request.choice("unit", "week", "day", "week").equals("day") ? 30 : dev.perennial.models.lifetime.LifetimeValue.WEEKS_PER_MONTH;
    }

    private static String[] joined(String[] first, String[] second) {
        if (second == null) return first;
        String[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}

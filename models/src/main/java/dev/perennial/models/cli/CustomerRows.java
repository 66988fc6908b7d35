package dev.perennial.models.cli;

import dev.perennial.models.lifetime.CustomerBase;
import dev.perennial.models.lifetime.PurchaseHistory;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The customers a lifetime command works on, read from a summary (frequency, recency, T) or built from a log (customer, date, amount).
 *
 * @param later purchases after the calibration, null where unknown
 * @param remarks what was left out of the log and why
 */
record CustomerRows(String[] customer, double[] frequency, double[] recency, double[] age, double[] weight, double[] meanValue, double[] later, double laterUnits, double unitsPerMonth, List<String> remarks) {

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
                .column("customer", "instead: the customer of a line of a log; lines without are left out")
                .column("date", "day of the line")
                .column("amount", "value of the line; optional")
                .option("calibration-end", "last day of calibration of a log; what follows is the holdout (default: last day of the log)")
                .option("unit", "day or week (default week): unit of time of a log, and of a month for clv");
    }

    private static CustomerRows summary(Request request) {
        Table table = request.table();
        String[] names = names(table);
        double[] ones = new double[table.rows()];
        Arrays.fill(ones, 1);
        Table later = request.holdout();
        if (later != null && later.rows() != table.rows()) throw InputRefused.because("the holdout has " + later.rows() + " rows, the data " + table.rows());
        return new CustomerRows(names, table.numbers("frequency"), table.numbers("recency"), table.numbers("T"), table.has("weight") ? table.numbers("weight") : ones,
                table.has("monetary_value") ? table.numbers("monetary_value") : null, later == null ? null : inOrder(later.numbers("frequency"), names(later), names), 0, unitsPerMonth(request), List.of());
    }

    private static String[] names(Table table) {
        return table.has("customer") ? table.text("customer") : table.has("ID") ? table.text("ID") : null;
    }

    /** Later purchases in the order of the customers; both files in one order where they name none. */
    private static double[] inOrder(double[] later, String[] theirs, String[] ours) {
        if (theirs == null || ours == null) return later;
        Map<String, Double> of = new HashMap<>();
        for (int i = 0; i < later.length; i++) of.put(theirs[i], later[i]);
        double[] ordered = new double[later.length];
        for (int i = 0; i < ours.length; i++) {
            Double found = of.get(ours[i]);
            if (found == null) throw InputRefused.because("the holdout does not know customer \"" + ours[i] + "\"");
            ordered[i] = found;
        }
        return ordered;
    }

    private static CustomerRows log(Request request) {
        List<String> remarks = new ArrayList<>();
        Table table = known(request.table(), remarks);
        Table rest = request.has("holdout") ? known(request.holdout(), remarks) : null;
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
        long refunded = histories.stream().filter(history -> history.meanValue() < 0).count();
        if (refunded > 0) remarks.add(refunded + " customers whose repeat purchases are worth less than 0 in all, as refunds make them, count as worth 0");
        return of(histories, amounts != null, end > calibrationEnd, (end - calibrationEnd) / unit, unitsPerMonth(request), remarks);
    }

    private static Table known(Table table, List<String> remarks) {
        String[] customer = table.text("customer");
        Table known = table.where(i -> !Table.isBlank(customer[i]));
        if (known.rows() < table.rows()) remarks.add(table.rows() - known.rows() + " lines without customer are left out");
        return known;
    }

    private static CustomerRows of(List<PurchaseHistory> histories, boolean valued, boolean held, double laterUnits, double unitsPerMonth, List<String> remarks) {
        double[] ones = new double[histories.size()];
        Arrays.fill(ones, 1);
        return new CustomerRows(histories.stream().map(PurchaseHistory::customer).toArray(String[]::new),
                histories.stream().mapToDouble(PurchaseHistory::frequency).toArray(),
                histories.stream().mapToDouble(PurchaseHistory::recency).toArray(),
                histories.stream().mapToDouble(PurchaseHistory::age).toArray(), ones,
                valued ? histories.stream().mapToDouble(history -> Math.max(0, history.meanValue())).toArray() : null,
                held ? histories.stream().mapToDouble(PurchaseHistory::laterPurchases).toArray() : null, laterUnits, unitsPerMonth, remarks);
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

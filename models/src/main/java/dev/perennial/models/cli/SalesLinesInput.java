package dev.perennial.models.cli;

import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Invoice lines for rfm, cohorts and cycle, and which were left out. */
record SalesLinesInput(SalesLines.Cleaned cleaned) {

    static Description describe(Description description) {
        return description.column("customer", "who bought; lines without are left out")
                .column("invoice", "number of the invoice; those starting with C cancel and are left out, unless most do; optional: without it the lines of a customer and day are one invoice")
                .column("date", "day of the invoice").column("quantity", "units; lines of 0 or less are left out; optional: 1 without it").column("price", "price of a unit; lines of 0 or less are left out; optional: 1 without it");
    }

    static SalesLinesInput read(Request request) {
        Table table = request.table();
        String[] customer = table.text("customer");
        long[] days = table.days("date");
        String[] invoice = table.has("invoice") ? table.text("invoice") : IntStream.range(0, customer.length).mapToObj(i -> "of " + customer[i] + " on " + days[i]).toArray(String[]::new);
        SalesLines lines = new SalesLines(customer, invoice, table.has("product") ? table.text("product") : null, days, numbersOrOnes(table, "quantity"), numbersOrOnes(table, "price"));
        return new SalesLinesInput(lines.clean());
    }

    private static double[] numbersOrOnes(Table table, String column) {
        if (table.has(column)) return table.numbers(column);
        double[] ones = new double[table.rows()];
        Arrays.fill(ones, 1);
        return ones;
    }

    SalesLines lines() {
        return cleaned.lines();
    }

    /** An answer that already tells what was left out. */
    Answer answer(String model) {
        Answer answer = new Answer(model, lines().size());
        warn(answer, cleaned.withoutCustomer(), "without customer");
        warn(answer, cleaned.cancelled(), "of cancelling invoices");
        warn(answer, cleaned.notPositive(), "whose quantity or price is not positive");
        FutureDays.warn(answer, lines().day());
        return answer;
    }

    private static void warn(Answer answer, int lines, String reason) {
        if (lines > 0) answer.warn(lines + " lines " + reason + " are left out");
    }
}

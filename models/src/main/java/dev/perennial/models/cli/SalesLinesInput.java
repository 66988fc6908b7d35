package dev.perennial.models.cli;

import dev.perennial.models.behaviour.SalesLines;
import dev.perennial.models.table.Table;

/** Invoice lines for rfm, cohorts and cycle, and which were left out. */
record SalesLinesInput(SalesLines.Cleaned cleaned) {

    static Description describe(Description description) {
        return description.column("customer", "who bought; lines without are left out").column("invoice", "number of the invoice; those starting with C cancel and are left out")
                .column("date", "day of the invoice").column("quantity", "units; lines of 0 or less are left out").column("price", "price of a unit; lines of 0 or less are left out");
    }

    static SalesLinesInput read(Request request) {
        Table table = request.table();
        return new SalesLinesInput(new SalesLines(table.text("customer"), table.text("invoice"), table.has("product") ? table.text("product") : null,
                table.days("date"), table.numbers("quantity"), table.numbers("price")).clean());
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

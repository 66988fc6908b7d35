package dev.perennial.models.behaviour;

import dev.perennial.models.table.InputRefused;
import java.util.stream.IntStream;

/**
 * Invoice lines of known customers, column by column: quantities and prices positive, cancellations gone.
 *
 * @param day days since 1970-01-01
 * @param product null where unknown
 */
public record SalesLines(String[] customer, String[] invoice, String[] product, long[] day, double[] quantity, double[] price) {

    /** The lines kept, and how many were left out for which reason. */
    public record Cleaned(SalesLines lines, int withoutCustomer, int cancelled, int notPositive) {}

    /** Leaves out lines without customer, lines of cancelling invoices (their number starts with C) and lines whose quantity or price is not positive. */
    public Cleaned clean() {
        int[] reasons = new int[3];
        int[] kept = IntStream.range(0, customer.length).filter(i -> {
            int reason = reasonAgainst(i);
            if (reason >= 0) reasons[reason]++;
            return reason < 0;
        }).toArray();
        if (kept.length == 0) throw InputRefused.because("no line with a customer, a positive quantity and a positive price is left");
        return new Cleaned(only(kept), reasons[0], reasons[1], reasons[2]);
    }

    public int size() {
        return customer.length;
    }

    /** Value of a line. */
    public double amount(int line) {
        return quantity[line] * price[line];
    }

    private int reasonAgainst(int line) {
        if (customer[line].isBlank()) return 0;
        if (invoice[line].startsWith("C")) return 1;
        return quantity[line] > 0 && price[line] > 0 ? -1 : 2;
    }

    private SalesLines only(int[] kept) {
        int n = kept.length;
        String[] customers = new String[n], invoices = new String[n], products = product == null ? null : new String[n];
        long[] days = new long[n];
        double[] quantities = new double[n], prices = new double[n];
        for (int i = 0; i < n; i++) {
            customers[i] = customer[kept[i]];
            invoices[i] = invoice[kept[i]];
            if (product != null) products[i] = product[kept[i]];
            days[i] = day[kept[i]];
            quantities[i] = quantity[kept[i]];
            prices[i] = price[kept[i]];
        }
        return new SalesLines(customers, invoices, products, days, quantities, prices);
    }
}

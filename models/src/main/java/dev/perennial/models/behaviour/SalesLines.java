package dev.perennial.models.behaviour;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.stream.IntStream;

/**
 * Invoice lines of customers, column by column.
 *
 * <p>Formula: value of a line = quantity × price.
 * <p>Units: days since 1970-01-01, quantity in units, price in one currency per unit.
 * <p>Assumes: all columns have equal length; a line is one product on one invoice.
 * <p>Errors: cleaning refuses input of which no line with a customer, a positive quantity and a positive price is left.
 * <p>Source: own.
 *
 * @param day days since 1970-01-01
 * @param product null where unknown
 */
public record SalesLines(String[] customer, String[] invoice, String[] product, long[] day, double[] quantity, double[] price) {

    /** The lines kept, and how many were left out for which reason. */
    public record Cleaned(SalesLines lines, int withoutCustomer, int cancelled, int notPositive) {}

    /**
     * Leaves out lines without customer, lines of cancelling invoices and lines whose quantity or price is not positive; refuses when none is left.
     *
     * <p>An invoice cancels when its number starts with C, unless most numbers do: then C is how this firm numbers its invoices.
     */
    public Cleaned clean() {
        boolean marked = IntStream.range(0, invoice.length).filter(i -> invoice[i].startsWith("C")).count() * 2 < invoice.length;
        int[] reasons = new int[3];
        int[] kept = IntStream.range(0, customer.length).filter(i -> {
            int reason = reasonAgainst(i, marked);
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

    private int reasonAgainst(int line, boolean marked) {
        if (Table.isBlank(customer[line])) return 0;
        if (marked && invoice[line].startsWith("C")) return 1;
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

package dev.perennial.crm.orders.order;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.Canonical;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** The arithmetic of orders and returns: an amount is quantity × unit price, rounded half up to the currency's digits; the total is the sum of the amounts. */
public final class LineArithmetic {

    public static final Path LINES = Path.of("lines");
    public static final Path TOTAL = Path.of("total");

    private static final Path ROW = Path.of("id");
    private static final Path QUANTITY = Path.of("quantity");
    static final Path UNIT_PRICE = Path.of("unitPrice");
    private static final Path AMOUNT = Path.of("amount");
    private static final int USUAL_DIGITS = 2;

    private LineArithmetic() {}

    /** What so many at such a price cost. */
    public static Money amount(BigDecimal quantity, Money unitPrice) {
        var exact = unitPrice.times(quantity);
        return new Money(exact.amount().setScale(digits(exact.currency()), RoundingMode.HALF_UP), exact.currency());
    }

    /** The values with the amounts of the lines and the total that follow from quantities and prices. */
    public static Values settle(Values values) {
        if (!values.has(LINES)) return values;
        var settled = values.rows(LINES).stream().map(LineArithmetic::withAmount).toList();
        return values.with(LINES, settled).with(TOTAL, total(settled));
    }

    /** True when both hold the same lines in the same order, whatever the rows are called. */
    public static boolean sameLines(Values one, Values other) {
        return Canonical.same(unnamed(one), unnamed(other));
    }

    private static List<Values> unnamed(Values values) {
        return values.rows(LINES).stream().map(row -> row.without(ROW)).toList();
    }

    /** Reports quantities that the predicate on their sign does not accept, and lines in another currency than the first. */
    public static void check(Values values, IntPredicate acceptableSign, String wrongSign, Consumer<Finding> findings) {
        String currency = null;
        var no = 0;
        for (var row : values.rows(LINES)) {
            var at = LINES + "/" + no++;
            if (row.get(QUANTITY) instanceof BigDecimal quantity && !acceptableSign.test(quantity.signum())) findings.accept(Finding.at(at + "/quantity", wrongSign));
            if (!(row.get(UNIT_PRICE) instanceof Money price)) continue;
            if (currency == null) currency = price.currency();
            else if (!currency.equals(price.currency())) findings.accept(Finding.at(at + "/unitPrice", "orders.MIXED_CURRENCIES", price.currency()));
        }
    }

    private static Values withAmount(Values row) {
        if (!(row.get(QUANTITY) instanceof BigDecimal quantity) || !(row.get(UNIT_PRICE) instanceof Money price)) return row;
        return row.with(AMOUNT, amount(quantity, price));
    }

    /** Null while lines lack a price or do not agree in currency; the check says so. */
    private static Money total(List<Values> lines) {
        var amounts = new ArrayList<Money>(lines.size());
        for (var line : lines) if (line.get(AMOUNT) instanceof Money amount) amounts.add(amount);
        if (amounts.stream().map(Money::currency).distinct().count() != 1) return null;
        return amounts.stream().reduce(Money::plus).orElseThrow();
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException _) {
            return USUAL_DIGITS;
        }
    }
}

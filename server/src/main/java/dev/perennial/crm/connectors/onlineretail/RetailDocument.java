package dev.perennial.crm.connectors.onlineretail;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Record;

/** Turns the lines of one invoice into the values of an order or a return; the place of a line in the invoice is its key. */
final class RetailDocument {

    private static final Path PRODUCT = Path.of("product");
    private static final Path QUANTITY = Path.of("quantity");
    private static final Path UNIT_PRICE = Path.of("unitPrice");

    /** A staged line. */
    record Line(String product, BigDecimal quantity, BigDecimal price, Instant at, String customer) {

        static Line of(Record row) {
            return new Line(row.get(1, String.class), row.get(2, BigDecimal.class), row.get(3, BigDecimal.class), row.get(4, Instant.class), row.get(5, String.class));
        }
    }

    private RetailDocument() {}

    static Values values(String invoice, List<Line> lines, KnownRecords known) {
        var isReturn = invoice.startsWith("C");
        var at = lines.stream().map(Line::at).min(Comparator.naturalOrder()).orElseThrow();
        var customer = lines.getFirst().customer();
        var values = new LinkedHashMap<Path, Object>();
        values.put(Path.of("number"), invoice);
        values.put(Path.of("customer"), known.account(customer == null ? LoadMasters.GUEST : customer));
        values.put(Path.of(isReturn ? "returnedAt" : "orderedAt"), at);
        if (!isReturn) {
            values.put(Path.of("channel"), "WEB");
            values.put(Path.of("status"), "DELIVERED");
            values.put(Path.of("progress/deliveredAt"), at);
        }
        values.put(Path.of("lines"), rows(lines, isReturn, known));
        return Values.of(values);
    }

    private static List<Values> rows(List<Line> lines, boolean isReturn, KnownRecords known) {
        var rows = new ArrayList<Values>(lines.size());
        for (var line : lines) {
            var row = new LinkedHashMap<Path, Object>();
            row.put(PRODUCT, known.product(line.product()));
            row.put(QUANTITY, isReturn ? line.quantity().negate() : line.quantity());
            row.put(UNIT_PRICE, new Money(line.price(), RetailImport.CURRENCY));
            rows.add(Values.of(row));
        }
        return rows;
    }
}

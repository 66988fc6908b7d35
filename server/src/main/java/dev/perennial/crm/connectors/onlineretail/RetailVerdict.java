package dev.perennial.crm.connectors.onlineretail;

import dev.perennial.crm.connectors.onlineretail.RetailLine.Buyer;
import dev.perennial.crm.connectors.onlineretail.RetailLine.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What becomes of a line of the file: it is kept, or rejected for a reason. */
sealed interface RetailVerdict {

    record Kept(RetailLine line) implements RetailVerdict {}

    /** Not imported; the value is quantity × price where both can be read. */
    record Rejected(Reason reason, String argument, BigDecimal value) implements RetailVerdict {}

    /** Why a line cannot be part of an order or a return. */
    enum Reason { COLUMNS_MISSING, NO_INVOICE, NO_PRODUCT, BAD_QUANTITY, BAD_PRICE, BAD_DATE, ADJUSTMENT, NEGATIVE_QUANTITY, ZERO_QUANTITY, NEGATIVE_PRICE }

    /** The retailer's clock. */
    ZoneId ZONE = ZoneId.of("Europe/London");

    List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.ofPattern("yyyy-MM-dd[ ]['T']HH:mm[:ss]", Locale.ROOT), DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT));

    static RetailVerdict on(RetailReader.Row row, Map<RetailColumn, Integer> columns) {
        if (row.fields().size() <= columns.values().stream().mapToInt(i -> i).max().orElse(0)) return rejected(Reason.COLUMNS_MISSING, null);
        var text = new Fields(row.fields(), columns);
        var quantity = number(text.of(RetailColumn.QUANTITY));
        var price = number(text.of(RetailColumn.PRICE));
        var invoice = text.of(RetailColumn.INVOICE).toUpperCase(Locale.ROOT);
        var product = text.of(RetailColumn.PRODUCT).toUpperCase(Locale.ROOT);
        var at = moment(text.of(RetailColumn.AT));
        if (quantity.isEmpty()) return rejected(Reason.BAD_QUANTITY, text.of(RetailColumn.QUANTITY));
        if (price.isEmpty()) return rejected(Reason.BAD_PRICE, text.of(RetailColumn.PRICE));
        var value = quantity.get().multiply(price.get());
        if (invoice.isEmpty()) return new Rejected(Reason.NO_INVOICE, null, value);
        if (invoice.startsWith("A")) return new Rejected(Reason.ADJUSTMENT, invoice, value);
        if (quantity.get().signum() < 0 && !invoice.startsWith("C")) return new Rejected(Reason.NEGATIVE_QUANTITY, quantity.get().toPlainString(), value);
        if (quantity.get().signum() == 0) return new Rejected(Reason.ZERO_QUANTITY, null, value);
        if (price.get().signum() < 0) return new Rejected(Reason.NEGATIVE_PRICE, price.get().toPlainString(), value);
        if (product.isEmpty()) return new Rejected(Reason.NO_PRODUCT, null, value);
        if (at.isEmpty()) return new Rejected(Reason.BAD_DATE, text.of(RetailColumn.AT), value);
        var item = new Item(product, blankToNull(text.of(RetailColumn.DESCRIPTION)), quantity.get(), price.get());
        return new Kept(new RetailLine(row.no(), invoice, item, at.get(), new Buyer(customer(text.of(RetailColumn.CUSTOMER)), blankToNull(text.of(RetailColumn.COUNTRY)))));
    }

    /** Looks fields up by column. */
    record Fields(List<String> fields, Map<RetailColumn, Integer> columns) {

        String of(RetailColumn column) {
            return fields.get(columns.get(column)).strip();
        }
    }

    private static Rejected rejected(Reason reason, String argument) {
        return new Rejected(reason, argument, BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(number -> number.precision() - number.scale() <= 12 && number.scale() <= 12);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        for (var format : DATES)
            try {
                return Optional.of(LocalDateTime.parse(text, format).atZone(ZONE).toInstant());
            } catch (DateTimeParseException _) {
                continue;
            }
        return Optional.empty();
    }

    /** Spreadsheets turned the customers' numbers into decimals: 17850.0 is 17850. */
    private static String customer(String text) {
        return text.isEmpty() ? null : text.replaceFirst("\\.0+$", "");
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

package dev.perennial.crm.connectors.onlineretail;

import java.math.BigDecimal;
import java.time.Instant;

/** One line of an invoice that will be imported; an invoice that begins with C is a return, whose quantities are negative in the file. */
record RetailLine(long row, String invoice, Item item, Instant at, Buyer buyer) {

    /** What was bought or given back. */
    record Item(String product, String description, BigDecimal quantity, BigDecimal price) {}

    /** Who bought; the customer is null for a guest. */
    record Buyer(String customer, String country) {}

    boolean isReturn() {
        return invoice.startsWith("C");
    }

    /** What the line comes to, exactly. */
    BigDecimal value() {
        return item.quantity().multiply(item.price());
    }
}

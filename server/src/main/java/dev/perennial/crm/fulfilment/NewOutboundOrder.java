package dev.perennial.crm.fulfilment;

import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods that are to leave the house.
 *
 * @param record for what they leave, for example a complaint
 * @param order the sales order they belong to; null when there is none
 */
public record NewOutboundOrder(RecordRef record, OrderId order, AccountId customer, Consignee consignee, List<Line> lines) {

    /** So much of a product; from the oldest batches when no batch is named. */
    public record Line(ProductId product, String batch, BigDecimal quantity) {}
}

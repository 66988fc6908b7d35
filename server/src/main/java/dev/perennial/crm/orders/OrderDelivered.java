package dev.perennial.crm.orders;

import dev.perennial.crm.parties.AccountId;
import java.time.Instant;

/** A customer's order reached its consignee. */
public record OrderDelivered(OrderId order, AccountId customer, Instant at) {}

package dev.perennial.crm.orders;

import dev.perennial.crm.parties.AccountId;
import java.time.Instant;

/** A customer's order was confirmed. */
public record OrderConfirmed(OrderId order, AccountId customer, Instant at) {}

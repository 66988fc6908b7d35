package dev.perennial.crm.orders;

import dev.perennial.crm.parties.AccountId;
import java.time.Instant;

/** A customer's order was called off. */
public record OrderCancelled(OrderId order, AccountId customer, Instant at, String reason) {}

package dev.perennial.crm.finance;

import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;

/** What something cost, for which record and reason, and what caused it. */
public record NewCost(RecordRef record, String reason, Money amount, ProductId product, String batch) {}

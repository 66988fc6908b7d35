package dev.perennial.crm.finance;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** A courier paid for what it damaged or lost. */
public record CourierClaimSettled(CourierClaimId claim, RecordRef shipment, String courier, Money amount, Instant at) {}

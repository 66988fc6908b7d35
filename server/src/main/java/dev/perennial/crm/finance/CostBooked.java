package dev.perennial.crm.finance;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** A cost was booked to a reason. */
public record CostBooked(CostId cost, RecordRef record, String reason, Money amount, Instant at) {}

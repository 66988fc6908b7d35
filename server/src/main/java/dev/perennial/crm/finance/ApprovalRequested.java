package dev.perennial.crm.finance;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** Somebody asked finance to approve a value. */
public record ApprovalRequested(ApprovalId approval, RecordRef record, Money amount, UserId requestedBy, Instant at) {}

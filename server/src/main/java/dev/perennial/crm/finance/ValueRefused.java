package dev.perennial.crm.finance;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** Finance refused a value and said why. */
public record ValueRefused(ApprovalId approval, RecordRef record, String reason, UserId by, Instant at) {}

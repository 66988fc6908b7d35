package dev.perennial.crm.finance;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** Finance approved a value. */
public record ValueApproved(ApprovalId approval, RecordRef record, Money amount, UserId by, Instant at) {}

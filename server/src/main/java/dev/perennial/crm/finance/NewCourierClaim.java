package dev.perennial.crm.finance;

import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordRef;

/** What a courier is to pay for, and why. */
public record NewCourierClaim(RecordRef shipment, String courier, Money amount, RecordRef record, String story) {}

package dev.perennial.crm.fulfilment;

import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.record.RecordRef;
import java.time.Instant;

/** All goods of an outbound order were picked. */
public record GoodsPicked(OutboundOrderId order, String number, RecordRef record, UserId picker, Instant at) {}

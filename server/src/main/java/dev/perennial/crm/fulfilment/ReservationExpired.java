package dev.perennial.crm.fulfilment;

import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.time.Instant;

/** Nobody used a reservation in time; its goods are free again. */
public record ReservationExpired(ReservationId reservation, ProductId product, BigDecimal quantity, RecordRef record, Instant at) {}

package dev.perennial.crm.orders;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of a return. */
@Links("orders/returns")
public record ReturnId(UUID value) implements RecordId {}

package dev.perennial.crm.platform;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** Names what one currency was worth in another from a day on. */
@Links("platform/exchange-rates")
public record ExchangeRateId(UUID value) implements RecordId {}

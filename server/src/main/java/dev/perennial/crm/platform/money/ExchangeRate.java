package dev.perennial.crm.platform.money;

import dev.perennial.crm.platform.ExchangeRateId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one unit of a currency is worth in another, from a day on until the next such day; {@code pair} names it and lets a file find it again. */
@RecordType(suite = "platform", one = "exchange-rate", many = "exchange-rates", defaultSort = "-validFrom", merges = false)
public record ExchangeRate(
        ExchangeRateId id,
        @Unique @Title @Search @Listed @MaxLength(40) String pair,
        @Required @Listed @MaxLength(3) String fromCurrency,
        @Required @Listed @MaxLength(3) String toCurrency,
        @Required @Listed LocalDate validFrom,
        @Required @Listed BigDecimal rate,
        @Listed @MaxLength(200) String source) {}

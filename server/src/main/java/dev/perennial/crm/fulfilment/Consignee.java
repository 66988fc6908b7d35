package dev.perennial.crm.fulfilment;

import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Search;

/** Who receives the goods, and where. */
public record Consignee(
        @Search @Listed @MaxLength(120) String name,
        @Search @Formatted(Format.PHONE) @MaxLength(60) String phone,
        @MaxLength(500) String address) {}

package dev.perennial.crm.fulfilment.shipment;

import dev.perennial.crm.fulfilment.CourierId;
import dev.perennial.engine.record.FieldKind.Format;
import dev.perennial.engine.record.Formatted;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.util.List;

/** A firm that carries parcels, and the form its tracking numbers have. */
@RecordType(suite = "fulfilment", one = "courier", many = "couriers", defaultSort = "name")
public record Courier(
        CourierId id,
        @Required @Unique @Search @Listed @MaxLength(20) String code,
        @Required @Title @Search @Listed @MaxLength(60) String name,
        @Listed @Formatted(Format.URL) String trackingPage,
        @Listed boolean active,
        NumberForm numberForm) {

    /** With which letters tracking numbers may begin (none named: any), and how long they are (0: not known). */
    public record NumberForm(List<String> prefixes, int shortest, int longest) {}
}

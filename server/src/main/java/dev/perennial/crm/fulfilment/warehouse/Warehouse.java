package dev.perennial.crm.fulfilment.warehouse;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.WAREHOUSE_CLOSED;

import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.platform.CalendarId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refused;

/** A place where goods lie; what is closed gives and takes nothing more. */
@RecordType(suite = "fulfilment", one = "warehouse", many = "warehouses", defaultSort = "name")
public record Warehouse(
        WarehouseId id,
        @Numbered("WH-") @Unique @Search @Listed @MaxLength(40) String number,
        @Title @Required @Search @Listed String name,
        @Listed @MaxLength(500) String address,
        CalendarId calendar,
        @Listed boolean active) {

    /** Refuses what would bring goods into a closed warehouse. */
    public void refuseClosed() {
        if (!active) throw Refused.because(WAREHOUSE_CLOSED, name);
    }
}

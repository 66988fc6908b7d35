package dev.perennial.crm.orders.returned;

import dev.perennial.crm.orders.OrderId;
import dev.perennial.crm.orders.ReturnId;
import dev.perennial.crm.orders.order.OrderLine;
import dev.perennial.crm.parties.AccountId;
import dev.perennial.engine.record.AccessFollows;
import dev.perennial.engine.record.Converted;
import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import java.time.Instant;
import java.util.List;

/** Goods that a customer sent back; quantities and amounts count what came back, so they are positive. */
@Converted(on = "returnedAt")
@RecordType(suite = "orders", one = "return", many = "returns", defaultSort = "-returnedAt", merges = false)
public record Return(
        ReturnId id,
        @Title @Numbered("RT-") @Unique @Search @Listed @MaxLength(40) String number,
        @Required @Listed @AccessFollows AccountId customer,
        @Listed @AccessFollows OrderId order,
        @Required @Listed Instant returnedAt,
        @Listed Reason reason,
        @MaxLength(500) String note,
        List<OrderLine> lines,
        @DerivedFrom("lines/amount") @Listed Money total) {

    /** Why the goods came back. */
    public enum Reason { DAMAGED, FAULTY, WRONG_ITEM, NOT_WANTED, EXPIRED, OTHER }
}

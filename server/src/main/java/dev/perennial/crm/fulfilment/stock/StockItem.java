package dev.perennial.crm.fulfilment.stock;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.BATCH_SHORT;
import static dev.perennial.crm.fulfilment.FulfilmentRefusal.OUT_OF_STOCK;

import dev.perennial.crm.fulfilment.StockItemId;
import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.DerivedFrom;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.refusal.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What lies of a product in a warehouse: the balance of all movements, of which a part is promised. */
@RecordType(suite = "fulfilment", one = "stock-item", many = "stock-items", merges = false)
public record StockItem(
        StockItemId id,
        @ByVerb @Listed ProductId product,
        @ByVerb @Listed WarehouseId warehouse,
        @ByVerb @Listed BigDecimal onHand,
        @ByVerb @Listed BigDecimal reserved,
        @ByVerb @DerivedFrom({"onHand", "reserved"}) @Listed BigDecimal available,
        List<Batch> batches) {

    /** How much of what lies there is of which batch, the oldest arrival first. */
    public record Batch(UUID id, int no, @MaxLength(60) String batch, BigDecimal onHand) {}

    static StockItem empty(ProductId product, WarehouseId warehouse) {
        return new StockItem(null, product, warehouse, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    /** The balance after some of it came to lie free or promised, or left when the quantities are negative. */
    StockItem with(BigDecimal moreFree, BigDecimal morePromised, String batch) {
        var free = available.add(moreFree);
        var promised = reserved.add(morePromised);
        if (free.signum() < 0) throw Refused.because(OUT_OF_STOCK, available, moreFree.negate());
        if (promised.signum() < 0) throw new IllegalStateException("more leaves than was promised of " + product + " in " + warehouse);
        var more = moreFree.add(morePromised);
        return new StockItem(id, product, warehouse, onHand.add(more), promised, free, more.signum() == 0 ? batches : batchesWith(batch, more));
    }

    /** How much of the batch lies there. */
    BigDecimal ofBatch(String batch) {
        return batches.stream().filter(row -> Objects.equals(row.batch(), batch)).map(Batch::onHand).findFirst().orElse(BigDecimal.ZERO);
    }

    private List<Batch> batchesWith(String batch, BigDecimal more) {
        var after = ofBatch(batch).add(more);
        if (after.signum() < 0) throw Refused.because(BATCH_SHORT, batch == null ? "–" : batch, ofBatch(batch), more.negate());
        var rows = new ArrayList<Batch>();
        var isKnown = false;
        for (var row : batches) {
            var isIt = Objects.equals(row.batch(), batch);
            isKnown |= isIt;
            if (!isIt) rows.add(row);
            else if (after.signum() > 0) rows.add(new Batch(row.id(), row.no(), batch, after));
        }
        if (!isKnown) rows.add(new Batch(null, 0, batch, after));
        return rows;
    }
}

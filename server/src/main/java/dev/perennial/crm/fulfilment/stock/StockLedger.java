package dev.perennial.crm.fulfilment.stock;

import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.record.RecordRef;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes movements into the ledger and keeps the balances in the same transaction, so that they always are the ledger's sum. */
@Component
public class StockLedger {

    /** Why goods are moved, and for which record, which may be null. */
    public record Because(String reason, RecordRef record) {}

    private final StockItems items;
    private final StockMovements movements;
    private final InstantSource clock;

    StockLedger(StockItems items, StockMovements movements, @Qualifier("businessClock") InstantSource clock) {
        this.items = items;
        this.movements = movements;
        this.clock = clock;
    }

    /** Moves so much of the product from one place to another; refuses with OUT_OF_STOCK what is not there. The balances are locked already where several are touched. */
    public void move(ProductId product, String batch, BigDecimal quantity, Place from, Place to, Because because) {
        if (Objects.equals(from.warehouse(), to.warehouse())) keep(product, from.warehouse(), free(from, to, quantity), promised(from, to, quantity), batch);
        else {
            keep(product, from.warehouse(), free(from, null, quantity), promised(from, null, quantity), batch);
            keep(product, to.warehouse(), free(null, to, quantity), promised(null, to, quantity), batch);
        }
        movements.create(new StockMovement(null, product, batch, quantity, from, to, clock.instant(), because.reason(), because.record()));
    }

    private void keep(ProductId product, WarehouseId warehouse, BigDecimal moreFree, BigDecimal morePromised, String batch) {
        if (warehouse != null) items.put(items.lock(product, warehouse).with(moreFree, morePromised, batch));
    }

    private static BigDecimal free(Place from, Place to, BigDecimal quantity) {
        return change(Place.Kind.WAREHOUSE, from, to, quantity);
    }

    private static BigDecimal promised(Place from, Place to, BigDecimal quantity) {
        return change(Place.Kind.RESERVED, from, to, quantity);
    }

    private static BigDecimal change(Place.Kind kind, Place from, Place to, BigDecimal quantity) {
        var change = BigDecimal.ZERO;
        if (from != null && from.place() == kind) change = change.subtract(quantity);
        if (to != null && to.place() == kind) change = change.add(quantity);
        return change;
    }
}

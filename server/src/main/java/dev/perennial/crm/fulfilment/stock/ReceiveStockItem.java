package dev.perennial.crm.fulfilment.stock;

import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.fulfilment.warehouse.Warehouses;
import dev.perennial.crm.products.ProductId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Takes goods in from a supplier. */
public record ReceiveStockItem(@Required ProductId product, @Required WarehouseId warehouse, @Required BigDecimal quantity, @MaxLength(60) String batch, @MaxLength(500) String note) implements Verb<StockItem> {

    @Component
    static class Handler implements VerbHandler<ReceiveStockItem, StockItem> {

        private final StockItems items;
        private final StockLedger ledger;
        private final Warehouses warehouses;

        Handler(StockItems items, StockLedger ledger, Warehouses warehouses) {
            this.items = items;
            this.ledger = ledger;
            this.warehouses = warehouses;
        }

        @Override
        public StockItem handle(ReceiveStockItem verb, Actor by) {
            Quantities.refuseNothing(verb.quantity());
            warehouses.get(verb.warehouse()).refuseClosed();

            ledger.move(verb.product(), Quantities.batch(verb.batch()), verb.quantity(), Place.SUPPLIER, Place.free(verb.warehouse()), new StockLedger.Because(verb.note(), null));
            return items.lock(verb.product(), verb.warehouse());
        }
    }
}

package dev.perennial.crm.fulfilment.stock;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.SAME_WAREHOUSE;

import dev.perennial.crm.fulfilment.StockItemId;
import dev.perennial.crm.fulfilment.WarehouseId;
import dev.perennial.crm.fulfilment.warehouse.Warehouses;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Moves goods from one warehouse to another. */
public record TransferStockItem(@Required StockItemId item, @Required WarehouseId to, @Required BigDecimal quantity, @MaxLength(60) String batch, @MaxLength(500) String note) implements Verb<StockItem> {

    @Component
    static class Handler implements VerbHandler<TransferStockItem, StockItem> {

        private final StockItems items;
        private final StockLedger ledger;
        private final Warehouses warehouses;

        Handler(StockItems items, StockLedger ledger, Warehouses warehouses) {
            this.items = items;
            this.ledger = ledger;
            this.warehouses = warehouses;
        }

        @Override
        public StockItem handle(TransferStockItem verb, Actor by) {
            Quantities.refuseNothing(verb.quantity());
            var item = items.get(verb.item());
            if (item.warehouse().equals(verb.to())) throw Refused.because(SAME_WAREHOUSE);
            warehouses.get(verb.to()).refuseClosed();

            items.lockOpen(item.product());
            ledger.move(item.product(), Quantities.batch(verb.batch()), verb.quantity(), Place.free(item.warehouse()), Place.free(verb.to()), new StockLedger.Because(verb.note(), null));
            return items.get(verb.item());
        }
    }
}

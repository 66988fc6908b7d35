package dev.perennial.crm.fulfilment.stock;

import static dev.perennial.crm.fulfilment.FulfilmentRefusal.REASON_MISSING;

import dev.perennial.crm.fulfilment.StockItemId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Makes the books agree with what was counted of a batch, and says why they did not. */
public record AdjustStockItem(@Required StockItemId item, @Required BigDecimal counted, @MaxLength(60) String batch, @MaxLength(500) String reason) implements Verb<StockItem> {

    @Component
    static class Handler implements VerbHandler<AdjustStockItem, StockItem> {

        private final StockItems items;
        private final StockLedger ledger;

        Handler(StockItems items, StockLedger ledger) {
            this.items = items;
            this.ledger = ledger;
        }

        @Override
        public StockItem handle(AdjustStockItem verb, Actor by) {
            if (verb.reason() == null || verb.reason().isBlank()) throw Refused.because(REASON_MISSING, "");
            var item = items.get(verb.item());
            var difference = verb.counted().subtract(item.ofBatch(Quantities.batch(verb.batch())));
            if (verb.counted().signum() < 0) Quantities.refuseNothing(verb.counted());
            if (difference.signum() == 0) return item;

            var from = difference.signum() > 0 ? Place.DIFFERENCE : Place.free(item.warehouse());
            var to = difference.signum() > 0 ? Place.free(item.warehouse()) : Place.DIFFERENCE;
            ledger.move(item.product(), Quantities.batch(verb.batch()), difference.abs(), from, to, new StockLedger.Because(verb.reason().strip(), null));
            return items.get(verb.item());
        }
    }
}

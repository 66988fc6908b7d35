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

/** Throws away what can no longer be sold, and says why. */
public record ScrapStockItem(@Required StockItemId item, @Required BigDecimal quantity, @MaxLength(60) String batch, @MaxLength(500) String reason) implements Verb<StockItem> {

    @Component
    static class Handler implements VerbHandler<ScrapStockItem, StockItem> {

        private final StockItems items;
        private final StockLedger ledger;

        Handler(StockItems items, StockLedger ledger) {
            this.items = items;
            this.ledger = ledger;
        }

        @Override
        public StockItem handle(ScrapStockItem verb, Actor by) {
            Quantities.refuseNothing(verb.quantity());
            if (verb.reason() == null || verb.reason().isBlank()) throw Refused.because(REASON_MISSING, "");
            var item = items.get(verb.item());

            ledger.move(item.product(), Quantities.batch(verb.batch()), verb.quantity(), Place.free(item.warehouse()), Place.SCRAP, new StockLedger.Because(verb.reason().strip(), null));
            return items.get(verb.item());
        }
    }
}

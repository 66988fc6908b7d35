package dev.perennial.crm.fulfilment.stock;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** The ledger of goods, to which verbs only add. */
@Component
class StockMovements extends Records<StockMovement> {

    StockMovements(RecordDesk desk) {
        super(desk);
    }
}

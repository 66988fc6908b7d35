package dev.perennial.crm.orders.order;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All sales orders, as verbs see them. */
@Component
class SalesOrders extends Records<SalesOrder> {

    SalesOrders(RecordDesk desk) {
        super(desk);
    }
}

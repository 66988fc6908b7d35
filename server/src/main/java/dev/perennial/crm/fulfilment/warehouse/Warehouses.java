package dev.perennial.crm.fulfilment.warehouse;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All warehouses, as verbs see them. */
@Component
public class Warehouses extends Records<Warehouse> {

    Warehouses(RecordDesk desk) {
        super(desk);
    }
}

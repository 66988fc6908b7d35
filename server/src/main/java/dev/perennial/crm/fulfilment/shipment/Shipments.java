package dev.perennial.crm.fulfilment.shipment;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All shipments, as verbs see them. */
@Component
public class Shipments extends Records<Shipment> {

    Shipments(RecordDesk desk) {
        super(desk);
    }
}

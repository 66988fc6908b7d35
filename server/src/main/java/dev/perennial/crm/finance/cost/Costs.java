package dev.perennial.crm.finance.cost;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All booked costs, as verbs see them. */
@Component
class Costs extends Records<Cost> {

    Costs(RecordDesk desk) {
        super(desk);
    }
}

package dev.perennial.crm.finance.claim;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All claims against couriers, as verbs see them. */
@Component
public class CourierClaims extends Records<CourierClaim> {

    CourierClaims(RecordDesk desk) {
        super(desk);
    }
}

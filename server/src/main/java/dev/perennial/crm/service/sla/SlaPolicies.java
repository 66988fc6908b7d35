package dev.perennial.crm.service.sla;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All service levels, as verbs see them. */
@Component
class SlaPolicies extends Records<SlaPolicy> {

    SlaPolicies(RecordDesk desk) {
        super(desk);
    }
}

package dev.perennial.crm.service.cases;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All cases, as verbs see them. */
@Component
class Cases extends Records<Case> {

    Cases(RecordDesk desk) {
        super(desk);
    }
}

package dev.perennial.crm.service.quality;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All corrective actions, as verbs see them. */
@Component
class CorrectiveActions extends Records<CorrectiveAction> {

    CorrectiveActions(RecordDesk desk) {
        super(desk);
    }
}

package dev.perennial.crm.service.quality;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All verification calls, as verbs see them. */
@Component
class VerificationCalls extends Records<VerificationCall> {

    VerificationCalls(RecordDesk desk) {
        super(desk);
    }
}

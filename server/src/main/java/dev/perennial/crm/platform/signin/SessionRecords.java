package dev.perennial.crm.platform.signin;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All sessions, as verbs see them. */
@Component
class SessionRecords extends Records<Session> {

    SessionRecords(RecordDesk desk) {
        super(desk);
    }
}

package dev.perennial.crm.platform.workflow;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All incidents of processes, as verbs see them. */
@Component
class ProcessIncidents extends Records<ProcessIncident> {

    ProcessIncidents(RecordDesk desk) {
        super(desk);
    }
}

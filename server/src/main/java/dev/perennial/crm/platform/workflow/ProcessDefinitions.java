package dev.perennial.crm.platform.workflow;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All definitions of processes, as verbs see them. */
@Component
class ProcessDefinitions extends Records<ProcessDefinition> {

    ProcessDefinitions(RecordDesk desk) {
        super(desk);
    }
}

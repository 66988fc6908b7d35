package dev.perennial.crm.platform.tasks;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All tasks, as verbs see them. */
@Component
class TaskRecords extends Records<Task> {

    TaskRecords(RecordDesk desk) {
        super(desk);
    }
}

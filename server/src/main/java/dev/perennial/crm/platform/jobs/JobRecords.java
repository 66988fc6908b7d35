package dev.perennial.crm.platform.jobs;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All jobs, as verbs see them. */
@Component
class JobRecords extends Records<Job> {

    JobRecords(RecordDesk desk) {
        super(desk);
    }
}

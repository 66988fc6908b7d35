package dev.perennial.crm.platform.decision;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All versions of all decision tables, as verbs see them. */
@Component
class DecisionTables extends Records<DecisionTable> {

    DecisionTables(RecordDesk desk) {
        super(desk);
    }
}

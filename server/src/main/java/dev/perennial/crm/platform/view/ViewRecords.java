package dev.perennial.crm.platform.view;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All saved views, as verbs see them. */
@Component
class ViewRecords extends Records<View> {

    ViewRecords(RecordDesk desk) {
        super(desk);
    }
}

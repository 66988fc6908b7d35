package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All definitions of fields, as verbs see them. */
@Component
class CustomFields extends Records<CustomField> {

    CustomFields(RecordDesk desk) {
        super(desk);
    }
}

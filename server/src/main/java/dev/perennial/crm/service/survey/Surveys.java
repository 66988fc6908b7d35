package dev.perennial.crm.service.survey;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All survey sheets, as verbs see them. */
@Component
class Surveys extends Records<Survey> {

    Surveys(RecordDesk desk) {
        super(desk);
    }
}

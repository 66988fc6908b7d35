package dev.perennial.crm.interactions.interaction;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All interactions, as verbs see them. */
@Component
class Interactions extends Records<Interaction> {

    Interactions(RecordDesk desk) {
        super(desk);
    }
}

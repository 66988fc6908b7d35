package dev.perennial.crm.platform.messages;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All messages that leave the house. */
@Component
class MessageRecords extends Records<Message> {

    MessageRecords(RecordDesk desk) {
        super(desk);
    }
}

package dev.perennial.crm.platform.signin;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All tokens, as verbs see them. */
@Component
class TokenRecords extends Records<Token> {

    TokenRecords(RecordDesk desk) {
        super(desk);
    }
}

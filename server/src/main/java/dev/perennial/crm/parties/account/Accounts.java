package dev.perennial.crm.parties.account;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All accounts, as verbs see them. */
@Component
class Accounts extends Records<Account> {

    Accounts(RecordDesk desk) {
        super(desk);
    }
}

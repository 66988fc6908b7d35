package dev.perennial.crm.platform.users;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All users, as verbs see them. */
@Component
class Users extends Records<User> {

    Users(RecordDesk desk) {
        super(desk);
    }
}

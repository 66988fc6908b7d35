package dev.perennial.crm.platform.users;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All roles, as verbs and the first start see them. */
@Component
public class Roles extends Records<Role> {

    Roles(RecordDesk desk) {
        super(desk);
    }
}

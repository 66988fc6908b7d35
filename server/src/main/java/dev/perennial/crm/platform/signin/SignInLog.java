package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.engine.access.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes down who came in, who failed to, and who left. */
@Component
public class SignInLog {

    private static final Table<?> SIGN_INS = table(name("platform", "sign_ins"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), Instant.class);
    private static final Field<Instant> UPDATED_AT = field(name("updated_at"), Instant.class);
    private static final Field<UUID> CREATED_BY = field(name("created_by"), UUID.class);
    private static final Field<UUID> OWNER = field(name("owner"), UUID.class);
    private static final Field<String> USERNAME = field(name("username"), String.class);
    private static final Field<String> OUTCOME = field(name("outcome"), String.class);
    private static final Field<String> ADDRESS = field(name("address"), String.class);
    private static final Field<String> DEVICE = field(name("device"), String.class);
    private static final Field<UUID> NEW_ID = field("uuidv7()", UUID.class);

    private final DSLContext database;
    private final InstantSource clock;

    SignInLog(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
    }

    /** Adds a line; the user is null when nobody has the name. */
    void add(Outcome outcome, String username, UUID user, Visitor visitor) {
        add(outcome, username, user, visitor, user);
    }

    /** Adds what an administrator did for or to a user. */
    public void add(Outcome outcome, String username, UUID user, Actor by) {
        add(outcome, username, user, Visitor.UNKNOWN, by.user());
    }

    /** Adds what somebody did to a user from where he stands. */
    void add(Outcome outcome, String username, UUID user, Visitor visitor, UUID by) {
        var now = clock.instant();
        database.insertInto(SIGN_INS).set(ID, NEW_ID).set(CREATED_AT, now).set(UPDATED_AT, now).set(CREATED_BY, by).set(OWNER, user)
                .set(USERNAME, username).set(OUTCOME, outcome.name()).set(ADDRESS, visitor.address()).set(DEVICE, visitor.device()).execute();
    }
}

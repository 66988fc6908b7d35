package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.access.Person;
import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.engine.http.EventStreams;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an administrator see what somebody else sees, without being able to write; every beginning and end stands in the door's log under his name. */
@Component
class SeeingAs {

    static final Table<Record> SEEING = table(name("platform", "seeing_as"));
    static final Field<UUID> SESSION = field(name("seeing_as", "session"), UUID.class);
    static final Field<UUID> SEEN = field(name("seeing_as", "seen"), UUID.class);
    static final Field<Instant> BEGUN_AT = field(name("seeing_as", "begun_at"), Instant.class);
    private static final Field<UUID> BY = field(name("seeing_as", "by"), UUID.class);
    private static final Field<String> USERNAME = field(name("seeing_as", "username"), String.class);
    private static final Table<?> SESSIONS = table(name("platform", "sessions"));
    private static final Field<UUID> ID = field(name("sessions", "id"), UUID.class);
    private static final Field<Instant> EXPIRES_AT = field(name("sessions", "expires_at"), Instant.class);

    private final DSLContext database;
    private final ActorBook actors;
    private final Sessions sessions;
    private final SignInLog log;
    private final EventStreams streams;
    private final InstantSource clock;

    SeeingAs(DSLContext database, ActorBook actors, Sessions sessions, SignInLog log, EventStreams streams, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.actors = actors;
        this.sessions = sessions;
        this.log = log;
        this.streams = streams;
        this.clock = machineClock;
    }

    /** Nobody sees as somebody who may as much as he, nor as himself: there is nothing to learn but what is another's own. */
    static boolean isAllowed(Person by, Person seen) {
        return by.rights().administrator() && !seen.rights().administrator() && !by.id().equals(seen.id());
    }

    @Transactional
    public void begin(UUID session, Person by, UUID user, Visitor visitor) {
        var seen = actors.find(user).filter(other -> isAllowed(by, other)).orElseThrow(() -> Refused.because(PlatformRefusal.CANNOT_SEE_AS));
        end(SESSION.eq(session), visitor);
        database.insertInto(SEEING).set(SESSION, session).set(SEEN, seen.id()).set(BEGUN_AT, clock.instant()).set(BY, by.id()).set(USERNAME, seen.username()).execute();
        log.add(Outcome.SEEN_AS_BEGUN, seen.username(), seen.id(), visitor, by.id());
        sessions.lookAgain();
        streams.closeAll(by.id());
    }

    @Transactional
    public void end(UUID session, Visitor visitor) {
        end(SESSION.eq(session), visitor);
    }

    /** A session that is over sees nothing more, through nobody's eyes. */
    @EventListener
    @Transactional
    public void on(SessionEnded ended) {
        end(SESSION.eq(ended.session()), Visitor.UNKNOWN);
    }

    /** Whose session ran out while he saw through another's eyes is found the next time that somebody signs in. */
    @Transactional
    public void endForgotten() {
        end(SESSION.in(select(ID).from(SESSIONS).where(EXPIRES_AT.le(clock.instant()))), Visitor.UNKNOWN);
    }

    private void end(Condition which, Visitor visitor) {
        for (var ended : database.deleteFrom(SEEING).where(which).returning(SEEN, BY, USERNAME).fetch()) {
            log.add(Outcome.SEEN_AS_ENDED, ended.get(USERNAME), ended.get(SEEN), visitor, ended.get(BY));
            streams.closeAll(ended.get(SEEN));
        }
        sessions.lookAgain();
    }
}

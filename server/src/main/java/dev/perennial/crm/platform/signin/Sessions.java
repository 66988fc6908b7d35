package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.memory.BriefMemory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Opens, recognises and ends sessions; a request costs a look into memory, not into the database. */
@Component
public class Sessions {

    private static final Table<?> SESSIONS = table(name("platform", "sessions"));
    private static final Table<?> KEYS = table(name("platform", "session_keys"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Instant> CREATED_AT = field(name("created_at"), Instant.class);
    private static final Field<Instant> UPDATED_AT = field(name("updated_at"), Instant.class);
    private static final Field<UUID> CREATED_BY = field(name("created_by"), UUID.class);
    private static final Field<UUID> OWNER = field(name("owner"), UUID.class);
    private static final Field<String> DEVICE = field(name("device"), String.class);
    private static final Field<String> ADDRESS = field(name("address"), String.class);
    private static final Field<Instant> LAST_SEEN_AT = field(name("last_seen_at"), Instant.class);
    private static final Field<Instant> EXPIRES_AT = field(name("expires_at"), Instant.class);
    private static final Field<Instant> ENDED_AT = field(name("ended_at"), Instant.class);
    private static final Field<byte[]> HASH = field(name("hash"), byte[].class);
    private static final Field<UUID> SESSION = field(name("session_keys", "session"), UUID.class);
    private static final Field<UUID> USER = field(name("session_keys", "user"), UUID.class);
    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(90);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final DSLContext database;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final BriefMemory<ByteBuffer, Optional<OpenSession>> known;

    Sessions(DSLContext database, @Qualifier("machineClock") InstantSource machineClock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = machineClock;
        this.events = events;
        this.known = new BriefMemory<>(machineClock, REMEMBERED, MOST);
    }

    /** Opens a session for the user; the secret goes into the cookie and nowhere else. */
    @Transactional
    public Secret open(UUID user, Visitor visitor) {
        var secret = Secret.random();
        var now = clock.instant();
        database.deleteFrom(SESSIONS).where(EXPIRES_AT.lt(now.minus(KEPT_AFTER_THE_END))).execute();
        var id = database.insertInto(SESSIONS).set(ID, field("uuidv7()", UUID.class)).set(CREATED_AT, now).set(UPDATED_AT, now)
                .set(CREATED_BY, user).set(OWNER, user).set(DEVICE, visitor.device()).set(ADDRESS, visitor.address())
                .set(LAST_SEEN_AT, now).set(EXPIRES_AT, OpenSession.expiryAt(now, now)).returningResult(ID).fetchSingle(ID);
        database.insertInto(KEYS).set(HASH, secret.hash()).set(SESSION, id).set(USER, user).execute();
        return secret;
    }

    /** The living session that the secret opens. */
    Optional<OpenSession> find(Secret secret) {
        var now = clock.instant();
        var question = ByteBuffer.wrap(secret.hash());
        var session = known.get(question, hash -> read(hash.array())).filter(open -> open.isOpenAt(now));
        if (session.isPresent() && session.get().shouldBeTouchedAt(now)) {
            touch(session.get().seenAt(now));
            known.forget(question);
        }
        return session;
    }

    /** Looks again at what the sessions are, because one of them began or ended to see through another's eyes. */
    void lookAgain() {
        known.forgetAll();
    }

    /** Ends one session, for example at sign-out; it counts when the transaction commits. */
    void end(UUID session) {
        end(ID.eq(session));
    }

    /** Ends all sessions of the user but one (which may be null), for example when his password changes. */
    public void endAllOf(UUID user, UUID except) {
        end(except == null ? OWNER.eq(user) : OWNER.eq(user).and(ID.ne(except)));
    }

    private void end(Condition which) {
        database.update(SESSIONS).set(ENDED_AT, clock.instant()).where(which, ENDED_AT.isNull()).returningResult(ID, OWNER)
                .fetch(row -> new SessionEnded(row.value1(), row.value2())).forEach(events::publishEvent);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded ended) {
        known.forgetAll();
    }

    private Optional<OpenSession> read(byte[] hash) {
        return database.select(ID, USER, CREATED_AT, LAST_SEEN_AT, EXPIRES_AT, SeeingAs.SEEN).from(SESSIONS).join(KEYS).on(SESSION.eq(ID))
                .leftJoin(SeeingAs.SEEING).on(SeeingAs.SESSION.eq(ID)).where(HASH.eq(hash), ENDED_AT.isNull())
                .fetchOptional(row -> new OpenSession(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private void touch(OpenSession seen) {
        database.update(SESSIONS).set(LAST_SEEN_AT, seen.lastSeenAt()).set(EXPIRES_AT, seen.expiresAt()).where(ID.eq(seen.id())).execute();
    }
}

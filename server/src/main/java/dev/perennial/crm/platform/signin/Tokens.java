package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.memory.BriefMemory;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.TypeName;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes, recognises and revokes tokens for programs. */
@Component
class Tokens {

    /** A token somebody wants: what it is called, how far it reaches, and until when. */
    record Wanted(String name, boolean readOnly, List<String> types, Instant expiresAt) {}

    /** A token just made; the secret is told this once. */
    record Made(UUID id, Secret secret) {}

    static final String PREFIX = "prn_";
    private static final Table<?> TOKENS = table(name("platform", "tokens"));
    private static final Table<?> KEYS = table(name("platform", "token_keys"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> NAME_FOLDED = field(name("name_folded"), String.class);
    private static final Field<byte[]> NAME_SORT = field(name("name_sort"), byte[].class);
    private static final Field<Boolean> READ_ONLY = field(name("read_only"), Boolean.class);
    private static final Field<String[]> TYPES = field(name("types"), String[].class);
    private static final Field<Instant> LAST_SEEN_AT = field(name("last_seen_at"), Instant.class);
    private static final Field<Instant> EXPIRES_AT = field(name("expires_at"), Instant.class);
    private static final Field<Instant> REVOKED_AT = field(name("revoked_at"), Instant.class);
    private static final Field<byte[]> HASH = field(name("hash"), byte[].class);
    private static final Field<UUID> TOKEN = field(name("token"), UUID.class);
    private static final Field<UUID> USER = field(name("user"), UUID.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final DSLContext database;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final BriefMemory<ByteBuffer, Optional<OpenToken>> known;

    Tokens(DSLContext database, @Qualifier("machineClock") InstantSource machineClock, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.clock = machineClock;
        this.known = new BriefMemory<>(machineClock, REMEMBERED, MOST);
    }

    @Transactional
    public Made make(UUID user, Wanted wanted) {
        var secret = new Secret(PREFIX + Secret.random().text());
        var now = clock.instant();
        var id = database.insertInto(TOKENS).set(Columns.ID, field("uuidv7()", UUID.class)).set(Columns.CREATED_AT, now).set(Columns.UPDATED_AT, now)
                .set(Columns.CREATED_BY, user).set(Columns.OWNER, user).set(NAME, wanted.name())
                .set(NAME_FOLDED, Folding.fold(wanted.name())).set(NAME_SORT, Folding.sortKey(wanted.name()))
                .set(READ_ONLY, wanted.readOnly()).set(TYPES, wanted.types().toArray(String[]::new)).set(EXPIRES_AT, wanted.expiresAt())
                .returningResult(Columns.ID).fetchSingle(Columns.ID);
        database.insertInto(KEYS).set(HASH, secret.hash()).set(TOKEN, id).set(USER, user).execute();
        return new Made(id, secret);
    }

    /** The living token with the secret. */
    Optional<OpenToken> find(Secret secret) {
        var now = clock.instant();
        var question = ByteBuffer.wrap(secret.hash());
        var token = known.get(question, hash -> read(hash.array())).filter(open -> open.isOpenAt(now));
        token.filter(open -> open.lastSeenAt() == null || now.isAfter(open.lastSeenAt().plus(WORTH_WRITING))).ifPresent(open -> {
            database.update(TOKENS).set(LAST_SEEN_AT, now).where(Columns.ID.eq(open.id())).execute();
            known.forget(question);
        });
        return token;
    }

    void revoke(UUID token) {
        database.update(TOKENS).set(REVOKED_AT, clock.instant()).where(Columns.ID.eq(token), REVOKED_AT.isNull()).execute();
        database.deleteFrom(KEYS).where(TOKEN.eq(token)).execute();
        known.forgetAll();
        events.publishEvent(new TokenRevoked(token));
    }

    private Optional<OpenToken> read(byte[] hash) {
        return database.select(Columns.ID, USER, READ_ONLY, TYPES, EXPIRES_AT, LAST_SEEN_AT).from(TOKENS).join(KEYS).on(TOKEN.eq(Columns.ID))
                .where(HASH.eq(hash), REVOKED_AT.isNull()).fetchOptional(Tokens::open);
    }

    private static OpenToken open(Record row) {
        var types = Arrays.stream(row.get(TYPES)).map(TypeName::of).collect(Collectors.toUnmodifiableSet());
        return new OpenToken(row.get(Columns.ID), row.get(USER), row.get(READ_ONLY), types, row.get(EXPIRES_AT), row.get(LAST_SEEN_AT));
    }
}

package dev.perennial.engine.write;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Does an effect once for each key: repeating it returns the first answer for 24 hours. */
@Component
public class IdempotencyKeys {

    private static final Table<Record> KEYS = table(name("engine", "idempotency_keys"));
    private static final Field<UUID> ACTOR = field(name("actor"), UUID.class);
    private static final Field<String> METHOD = field(name("method"), String.class);
    private static final Field<String> PATH = field(name("path"), String.class);
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<byte[]> BODY = field(name("body"), byte[].class);
    private static final Field<Integer> STATUS = field(name("status"), Integer.class);
    private static final Field<JSONB> HEADERS = field(name("headers"), JSONB.class);
    private static final Field<String> ANSWER = field(name("answer"), String.class);
    private static final Field<Instant> USED_AT = field(name("used_at"), Instant.class);

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int USES_BETWEEN_CLEANINGS = 500;

    private final DSLContext sql;
    private final OneTransaction transaction;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger uses = new AtomicInteger();

    IdempotencyKeys(DSLContext sql, OneTransaction transaction, @Qualifier("machineClock") InstantSource clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where and by whom a key was used, and the body it came with. */
    public record Use(UUID user, String method, String path, String key, byte[] body) {}

    /** What the client was told. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Runs the effect and keeps its answer in the same transaction; refuses with KEY_REUSED or IN_PROGRESS. What the effect refuses is not kept. */
    public Answer once(Use use, Supplier<Answer> effect) {
        var fingerprint = digest(use.body());
        return transaction.of(() -> {
            refuseTwin(use);
            return known(use, fingerprint).orElseGet(() -> {
                var answer = effect.get();
                keep(use, fingerprint, answer);
                return answer;
            });
        });
    }

    /** The lock ends with the transaction, so whoever gets it sees the twin's answer or knows that there is none. */
    private void refuseTwin(Use use) {
        var whole = String.join("\n", use.user().toString(), use.method(), use.path(), use.key());
        var lock = ByteBuffer.wrap(digest(whole.getBytes(StandardCharsets.UTF_8))).getLong();
        var free = sql.fetchSingle("select pg_try_advisory_xact_lock({0})", val(lock)).get(0, Boolean.class);
        if (!free) throw Refused.because(EngineRefusal.IN_PROGRESS, use.key());
    }

    private Optional<Answer> known(Use use, byte[] fingerprint) {
        var row = sql.select(BODY, STATUS, HEADERS, ANSWER).from(KEYS).where(is(use)).and(USED_AT.gt(clock.instant().minus(KEPT))).fetchOptional();
        if (row.isPresent() && !Arrays.equals(row.get().value1(), fingerprint)) throw Refused.because(EngineRefusal.KEY_REUSED, use.key());
        return row.map(found -> new Answer(found.value2(), json.readValue(found.value3().data(), new TypeReference<>() {}), found.value4()));
    }

    private void keep(Use use, byte[] fingerprint, Answer answer) {
        if (uses.incrementAndGet() % USES_BETWEEN_CLEANINGS == 0) sql.deleteFrom(KEYS).where(USED_AT.le(clock.instant().minus(KEPT))).execute();
        var headers = JSONB.jsonb(json.writeValueAsString(new TreeMap<>(answer.headers())));
        sql.insertInto(KEYS, ACTOR, METHOD, PATH, KEY, BODY, STATUS, HEADERS, ANSWER, USED_AT)
                .values(use.user(), use.method(), use.path(), use.key(), fingerprint, answer.status(), headers, answer.body(), clock.instant())
                .onConflict(ACTOR, METHOD, PATH, KEY).doUpdate()
                .set(BODY, fingerprint).set(STATUS, answer.status()).set(HEADERS, headers).set(ANSWER, answer.body()).set(USED_AT, clock.instant()).execute();
    }

    private static Condition is(Use use) {
        return ACTOR.eq(use.user()).and(METHOD.eq(use.method())).and(PATH.eq(use.path())).and(KEY.eq(use.key()));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The codes with which somebody comes in who has lost his authenticator; each works once, and only hashes are kept. */
@Component
class RecoveryCodes {

    private static final Table<?> CODES = table(name("platform", "recovery_codes"));
    private static final Field<byte[]> HASH = field(name("hash"), byte[].class);
    private static final Field<UUID> USER = field(name("user"), UUID.class);
    private static final Field<Instant> USED_AT = field(name("used_at"), Instant.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MANY = 10;
    private static final int BYTES = 10;

    private final DSLContext database;
    private final InstantSource clock;

    RecoveryCodes(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
    }

    /** Gives the user fresh codes, told this once; his earlier ones no longer work. */
    List<String> renew(UUID user) {
        forget(user);
        var codes = Stream.generate(RecoveryCodes::random).limit(MANY).toList();
        for (var code : codes) database.insertInto(CODES).set(HASH, hash(code)).set(USER, user).execute();
        return codes;
    }

    /** Uses a code up; false when the user has no such code left. */
    boolean use(UUID user, String code) {
        return database.update(CODES).set(USED_AT, clock.instant()).where(HASH.eq(hash(code)), USER.eq(user), USED_AT.isNull()).execute() == 1;
    }

    int left(UUID user) {
        return database.fetchCount(CODES, USER.eq(user).and(USED_AT.isNull()));
    }

    void forget(UUID user) {
        database.deleteFrom(CODES).where(USER.eq(user)).execute();
    }

    // 80 random bits: a plain hash is enough, nobody can try them all
    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(?<=.)(?=(.{4})+$)", "-");
    }

    private static byte[] hash(String code) {
        return new Secret(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)).hash();
    }
}

package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as Argon2id hashes and compares them in the same time whether or not the user exists. */
@Component
public class Passwords {

    private static final Table<?> PASSWORDS = table(name("platform", "passwords"));
    private static final Field<UUID> USER = field(name("user"), UUID.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<Instant> CHANGED_AT = field(name("changed_at"), Instant.class);
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int ROUNDS = 2;

    /** Random bytes in the form of a hash: comparing with it takes as long as with a real one, and no password fits. */
    private static final String NOBODYS_HASH = "$argon2id$v=19$m=19456,t=2,p=1$dS2kNGeqFSsdCCFDgLqlxg$VCraiQUU26LH1E7KROq8RBbbnH4vM180IhTCiDXsg2Y";

    // Each comparison takes 19 MiB and a whole core for a moment; a crowd at the door waits instead of filling the memory.
    private final Semaphore places = new Semaphore(2, true);
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIBIBYTES, ROUNDS);
    private final DSLContext database;
    private final InstantSource machineClock;

    Passwords(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.machineClock = machineClock;
    }

    /** Gives the user a new password. */
    public void set(UUID user, String password) {
        var hash = hash(password);
        var now = machineClock.instant();
        database.insertInto(PASSWORDS).set(USER, user).set(HASH, hash).set(CHANGED_AT, now)
                .onConflict(USER).doUpdate().set(HASH, hash).set(CHANGED_AT, now).execute();
    }

    /** True when the user, who may be null, has this password. */
    boolean match(UUID user, String password) {
        var stored = user == null ? null : database.select(HASH).from(PASSWORDS).where(USER.eq(user)).fetchOne(HASH);
        var same = alone(() -> encoder.matches(password, stored == null ? NOBODYS_HASH : stored));
        return same && stored != null;
    }

    private String hash(String password) {
        return alone(() -> encoder.encode(password));
    }

    private <T> T alone(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

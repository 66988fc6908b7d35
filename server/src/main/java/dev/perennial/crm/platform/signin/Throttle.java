package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Slows down and finally bars those who guess passwords, by account (existing or not) and by address. */
@Component
public class Throttle {

    /** How patient the door is: free failures, then delays that double, then a lock-out. */
    enum Patience {
        ACCOUNT(2, 10), ADDRESS(20, 100);

        private static final Duration LOCK_OUT = Duration.ofMinutes(15);
        private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
        private static final int LONGEST_DELAY_DOUBLINGS = 6;

        private final int free;
        private final int last;

        Patience(int free, int last) {
            this.free = free;
            this.last = last;
        }

        Duration after(int failures) {
            if (failures >= last) return LOCK_OUT;
            if (failures <= free) return Duration.ZERO;
            return Duration.ofSeconds(1L << Math.min(failures - free - 1, LONGEST_DELAY_DOUBLINGS));
        }

        String subject(String whom) {
            return name().toLowerCase(Locale.ROOT) + " " + whom;
        }
    }

    private static final Table<?> ATTEMPTS = table(name("platform", "attempts"));
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<Integer> FAILURES = field(name("failures"), Integer.class);
    private static final Field<Instant> LAST_AT = field(name("last_at"), Instant.class);
    private static final Field<Instant> BARRED_UNTIL = field(name("barred_until"), Instant.class);

    private final DSLContext database;
    private final InstantSource clock;

    Throttle(DSLContext database, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.clock = machineClock;
    }

    /** Refuses whoever must still wait, naming the seconds. */
    void refuseBarred(Patience patience, String whom) {
        var now = clock.instant();
        database.select(BARRED_UNTIL).from(ATTEMPTS).where(SUBJECT.eq(patience.subject(whom)), BARRED_UNTIL.gt(now))
                .fetchOptional(BARRED_UNTIL).ifPresent(until -> {
                    throw Refused.because(PlatformRefusal.TOO_MANY_ATTEMPTS, Duration.between(now, until).plusMillis(999).toSeconds());
                });
    }

    /** Counts a failure; true when it was the one that locks out. */
    boolean failed(Patience patience, String whom) {
        var subject = patience.subject(whom);
        var now = clock.instant();
        database.deleteFrom(ATTEMPTS).where(LAST_AT.lt(now.minus(Patience.FORGIVEN_AFTER))).execute();
        var before = database.select(FAILURES).from(ATTEMPTS)
                .where(SUBJECT.eq(subject)).fetchOptional(FAILURES).orElse(0);
        var failures = before + 1;
        var until = now.plus(patience.after(failures));
        database.insertInto(ATTEMPTS).set(SUBJECT, subject).set(FAILURES, failures).set(LAST_AT, now).set(BARRED_UNTIL, until)
                .onConflict(SUBJECT).doUpdate().set(FAILURES, failures).set(LAST_AT, now).set(BARRED_UNTIL, until).execute();
        return failures == patience.last;
    }

    /** Forgets all failures of the account. */
    public void forgive(String account) {
        database.deleteFrom(ATTEMPTS).where(SUBJECT.eq(Patience.ACCOUNT.subject(account))).execute();
    }
}

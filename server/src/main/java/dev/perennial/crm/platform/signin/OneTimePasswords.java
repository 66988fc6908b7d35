package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.engine.refusal.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second proof of who somebody is: a code from his authenticator, asked for from the moment he has shown that it works. */
@Component
public class OneTimePasswords {

    /** Since when the user proves himself by codes, null if he does not, and how many recovery codes he has left. */
    record Standing(Instant since, int recoveryCodesLeft) {}

    /** What a code turned out to be. */
    enum Proof { TIME_CODE, RECOVERY_CODE, NONE }

    private static final Table<?> SECRETS = table(name("platform", "one_time_passwords"));
    private static final Field<UUID> USER = field(name("user"), UUID.class);
    private static final Field<byte[]> SECRET = field(name("secret"), byte[].class);
    private static final Field<Instant> BEGUN_AT = field(name("begun_at"), Instant.class);
    private static final Field<Instant> CONFIRMED_AT = field(name("confirmed_at"), Instant.class);
    private static final Field<Long> LAST_STEP = field(name("last_step"), Long.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int STEPS_ASTRAY = 1;   // clocks of telephones go wrong, and typing takes its time

    private final DSLContext database;
    private final RecoveryCodes recoveryCodes;
    private final InstantSource clock;

    OneTimePasswords(DSLContext database, RecoveryCodes recoveryCodes, @Qualifier("machineClock") InstantSource machineClock) {
        this.database = database;
        this.recoveryCodes = recoveryCodes;
        this.clock = machineClock;
    }

    /** A fresh secret for the user's authenticator; it changes nothing at the door until he confirms it. */
    byte[] begin(UUID user) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        var kept = database.insertInto(SECRETS).set(USER, user).set(SECRET, secret).set(BEGUN_AT, clock.instant())
                .onConflict(USER).doUpdate().set(SECRET, secret).set(BEGUN_AT, clock.instant()).set(LAST_STEP, (Long) null)
                .where(field(name("one_time_passwords", "confirmed_at")).isNull()).execute();
        if (kept == 0) throw Refused.because(PlatformRefusal.OTP_ENROLLED);
        return secret;
    }

    /** From now on the door asks for codes, if this one is right; returns the recovery codes, empty when it is wrong. */
    @Transactional
    Optional<List<String>> confirm(UUID user, String code) {
        if (isEnrolled(user)) throw Refused.because(PlatformRefusal.OTP_ENROLLED);
        if (!usesUp(user, code)) return Optional.empty();
        database.update(SECRETS).set(CONFIRMED_AT, clock.instant()).where(USER.eq(user)).execute();
        return Optional.of(recoveryCodes.renew(user));
    }

    boolean isEnrolled(UUID user) {
        return database.fetchExists(SECRETS, USER.eq(user).and(CONFIRMED_AT.isNotNull()));
    }

    Standing standing(UUID user) {
        var since = database.select(CONFIRMED_AT).from(SECRETS).where(USER.eq(user)).fetchOptional(CONFIRMED_AT).orElse(null);
        return new Standing(since, since == null ? 0 : recoveryCodes.left(user));
    }

    /** Takes a code of somebody who is enrolled; whatever it was, it is used up. */
    Proof take(UUID user, String code) {
        if (usesUp(user, code)) return Proof.TIME_CODE;
        return recoveryCodes.use(user, code) ? Proof.RECOVERY_CODE : Proof.NONE;
    }

    /** The door asks for no code any more; the authenticator and all recovery codes are forgotten. */
    @Transactional
    public void forget(UUID user) {
        database.deleteFrom(SECRETS).where(USER.eq(user)).execute();
        recoveryCodes.forget(user);
    }

    /** True for a right code of a half minute later than all used before, so that one seen over the shoulder opens nothing. */
    private boolean usesUp(UUID user, String code) {
        var secret = database.select(SECRET).from(SECRETS).where(USER.eq(user)).fetchOne(SECRET);
        if (secret == null) return false;
        var step = stepOf(secret, code.replaceAll("\\s", ""));
        return step.isPresent() && database.update(SECRETS).set(LAST_STEP, step.getAsLong())
                .where(USER.eq(user), LAST_STEP.isNull().or(LAST_STEP.lt(step.getAsLong()))).execute() == 1;
    }

    private OptionalLong stepOf(byte[] secret, String code) {
        var now = TimeCode.stepAt(clock.instant());
        return LongStream.rangeClosed(now - STEPS_ASTRAY, now + STEPS_ASTRAY).filter(step -> same(TimeCode.of(secret, step), code)).findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.perennial.crm.platform.signin;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.platform.access.Person;
import dev.perennial.crm.platform.signin.SignIn.Outcome;
import dev.perennial.crm.platform.signin.Throttle.Patience;
import dev.perennial.engine.refusal.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Lets in whoever knows the password and, where one is asked for, the code; tells nobody else whether it was the name or the password that was wrong. */
@Component
class Door {

    private static final Table<?> USERS = table(name("platform", "users"));
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<String> USERNAME = field(name("username"), String.class);
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);
    private static final Field<Object> DELETED_AT = field(name("deleted_at"));

    // Guesses at one account queue up, so that a hundred at once cannot all pass before the first failure is counted.
    private final ReentrantLock[] queues = new ReentrantLock[64];
    private final DSLContext database;
    private final Passwords passwords;
    private final OneTimePasswords oneTimePasswords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final SignInLog log;

    Door(DSLContext database, Passwords passwords, OneTimePasswords oneTimePasswords, Throttle throttle, Sessions sessions, SignInLog log) {
        this.database = database;
        this.passwords = passwords;
        this.oneTimePasswords = oneTimePasswords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
        Arrays.setAll(queues, _ -> new ReentrantLock());
    }

    /** Opens a session, or refuses with the same words and after the same time whatever was wrong; only who knows the password learns that a code (null when not given) is needed. */
    Secret enter(String username, String password, String code, Visitor visitor) {
        var account = username.strip().toLowerCase(Locale.ROOT);
        return inTurn(account, () -> enterAlone(account, password, code, visitor));
    }

    /** True when the person has this password; guessing is slowed down as at the door. */
    boolean confirms(Person person, String password, Visitor visitor) {
        return inTurn(person.username(), () -> {
            throttle.refuseBarred(Patience.ACCOUNT, person.username());
            if (password != null && passwords.match(person.id(), password)) return true;
            turnedAway(person.username(), person.id(), visitor);
            return false;
        });
    }

    /** True when the code is the person's and had not been used; guessing is slowed down as at the door. */
    boolean confirmsCode(Person person, String code, Visitor visitor) {
        return inTurn(person.username(), () -> {
            throttle.refuseBarred(Patience.ACCOUNT, person.username());
            if (code != null && oneTimePasswords.take(person.id(), code) != OneTimePasswords.Proof.NONE) return true;
            turnedAway(person.username(), person.id(), visitor);
            return false;
        });
    }

    private <T> T inTurn(String account, Supplier<T> act) {
        var queue = queues[Math.floorMod(account.hashCode(), queues.length)];
        queue.lock();
        try {
            return act.get();
        } finally {
            queue.unlock();
        }
    }

    private Secret enterAlone(String account, String password, String code, Visitor visitor) {
        throttle.refuseBarred(Patience.ADDRESS, visitor.address());
        throttle.refuseBarred(Patience.ACCOUNT, account);
        var user = database.select(ID).from(USERS).where(USERNAME.eq(account), ACTIVE.isTrue(), DELETED_AT.isNull()).fetchOne(ID);
        if (!passwords.match(user, password)) throw turnedAway(account, user, visitor);
        if (oneTimePasswords.isEnrolled(user)) checkCode(account, user, code, visitor);

        throttle.forgive(account);
        log.add(Outcome.SUCCESS, account, user, visitor);
        return sessions.open(user, visitor);
    }

    private void checkCode(String account, UUID user, String code, Visitor visitor) {
        if (code == null || code.isBlank()) throw Refused.because(PlatformRefusal.OTP_REQUIRED);
        switch (oneTimePasswords.take(user, code)) {
            case TIME_CODE -> { }
            case RECOVERY_CODE -> log.add(Outcome.RECOVERY_CODE_USED, account, user, visitor);
            case NONE -> throw turnedAway(account, user, visitor);
        }
    }

    private Refused turnedAway(String account, UUID user, Visitor visitor) {
        throttle.failed(Patience.ADDRESS, visitor.address());
        var lockedOut = throttle.failed(Patience.ACCOUNT, account);
        log.add(lockedOut ? Outcome.LOCKED_OUT : Outcome.FAILURE, account, user, visitor);
        return Refused.because(PlatformRefusal.SIGN_IN_FAILED);
    }
}

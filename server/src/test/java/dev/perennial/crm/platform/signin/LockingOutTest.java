package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.PlatformRefusal;
import dev.perennial.crm.support.TestDatabase;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LockingOutTest {

    private static final Visitor AT_HOME = new Visitor("10.0.0.1", "browser");

    private final TestDatabase database = TestDatabase.fresh();
    private final UUID user = UUID.randomUUID();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private DSLContext sql;
    private Door door;
    private OneTimePasswords oneTimePasswords;
    private Throttle throttle;
    private Sessions sessions;

    @BeforeEach
    void aUserWithAPassword() {
        sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
        sql.execute("insert into platform.users (id, created_at, updated_at, username, name, active) values ({0}, now(), now(), 'wang', '王', true)", DSL.val(user));
        var passwords = new Passwords(sql, () -> now);
        passwords.set(user, "right password");
        throttle = new Throttle(sql, () -> now);
        sessions = new Sessions(sql, () -> now, _ -> { });
        oneTimePasswords = new OneTimePasswords(sql, new RecoveryCodes(sql, () -> now), () -> now);
        door = new Door(sql, passwords, oneTimePasswords, throttle, sessions, new SignInLog(sql, () -> now));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void twoSlipsAreFreeThenEachFailureCostsTwiceTheWait() {
        failTimes(3);

        assertThat(secondsToWait()).isEqualTo(1);
        now = now.plusSeconds(1);
        failTimes(1);
        assertThat(secondsToWait()).isEqualTo(2);
        now = now.plusSeconds(2);
        failTimes(1);
        assertThat(secondsToWait()).isEqualTo(4);
    }

    @Test
    void whoWaitsAndThenKnowsThePasswordComesInAndAllIsForgiven() {
        failTimes(3);
        assertThatThrownBy(this::enter).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(PlatformRefusal.TOO_MANY_ATTEMPTS);
        now = now.plusSeconds(1);

        assertThat(enter()).isNotNull();
        failTimes(2);
        assertThat(enter()).isNotNull();
    }

    @Test
    void tenFailuresLockTheAccountForAQuarterOfAnHourAndTheLogSaysSo() {
        lockOut();

        now = now.plus(Duration.ofMinutes(14));
        assertThatThrownBy(this::enter).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(PlatformRefusal.TOO_MANY_ATTEMPTS);
        assertThat(outcomes("LOCKED_OUT")).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(enter()).isNotNull();
    }

    @Test
    void anAdministratorCanUnlockAtOnce() {
        lockOut();

        throttle.forgive("wang");

        assertThat(enter()).isNotNull();
    }

    @Test
    void aNameThatNobodyHasIsLockedInTheSameWay() {
        for (var i = 0; i < 3; i++) assertThatThrownBy(() -> door.enter("nobody", "x", null, AT_HOME)).isInstanceOf(Refused.class);

        assertThatThrownBy(() -> door.enter("nobody", "x", null, AT_HOME)).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(PlatformRefusal.TOO_MANY_ATTEMPTS);
    }

    @Test
    void oneAddressCannotTryManyNames() {
        for (var i = 0; i < 21; i++) {
            var name = "name" + i;
            assertThatThrownBy(() -> door.enter(name, "x", null, AT_HOME)).isInstanceOf(Refused.class);
        }

        assertThatThrownBy(this::enter).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(PlatformRefusal.TOO_MANY_ATTEMPTS);
        assertThat(door.enter("wang", "right password", null, new Visitor("10.0.0.2", "browser"))).isNotNull();
    }

    @Test
    void aSessionLivesOnWhileItIsUsedAndEndsAfterTwelveIdleHours() {
        var secret = enter();
        for (var i = 0; i < 5; i++) {
            now = now.plus(Duration.ofHours(11));
            assertThat(sessions.find(secret)).isPresent();
        }

        now = now.plus(Duration.ofHours(12));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void noSessionLivesForEver() {
        var secret = enter();
        for (var i = 0; i < 65; i++) {
            now = now.plus(Duration.ofHours(11));
            sessions.find(secret);
        }
        now = now.plus(Duration.ofHours(6));

        assertThat(sessions.find(secret)).isEmpty();
    }

    private Secret enter() {
        return door.enter("wang", "right password", null, AT_HOME);
    }

    private void failTimes(int times) {
        for (var i = 0; i < times; i++)
            assertThatThrownBy(() -> door.enter("wang", "wrong", null, AT_HOME)).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(PlatformRefusal.SIGN_IN_FAILED);
    }

    private void lockOut() {
        for (var i = 0; i < 10; i++) {
            failTimes(1);
            if (i < 9) now = now.plusSeconds(64);
        }
    }

    private long secondsToWait() {
        try {
            enter();
            return 0;
        } catch (Refused barred) {
            return (Long) barred.arguments().getFirst();
        }
    }

    private int outcomes(String outcome) {
        return sql.fetchCount(DSL.table(DSL.name("platform", "sign_ins")), DSL.field(DSL.name("outcome"), String.class).eq(outcome));
    }
}

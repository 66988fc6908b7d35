package dev.perennial.crm.platform.signin;

import static dev.perennial.crm.platform.PlatformRefusal.OTP_ENROLLED;
import static dev.perennial.crm.platform.PlatformRefusal.OTP_REQUIRED;
import static dev.perennial.crm.platform.PlatformRefusal.SIGN_IN_FAILED;
import static dev.perennial.crm.platform.PlatformRefusal.TOO_MANY_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.support.TestDatabase;
import dev.perennial.engine.refusal.Refusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTimePasswordsTest {

    private static final Visitor AT_HOME = new Visitor("10.0.0.1", "browser");

    private final TestDatabase database = TestDatabase.fresh();
    private final UUID user = UUID.randomUUID();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private DSLContext sql;
    private OneTimePasswords oneTimePasswords;
    private Door door;
    private byte[] secret;
    private List<String> recoveryCodes;

    @BeforeEach
    void aUserWithAnAuthenticator() {
        sql = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
        sql.execute("insert into platform.users (id, created_at, updated_at, username, name, active) values ({0}, now(), now(), 'wang', '王', true)", DSL.val(user));
        var passwords = new Passwords(sql, () -> now);
        passwords.set(user, "right password");
        oneTimePasswords = new OneTimePasswords(sql, new RecoveryCodes(sql, () -> now), () -> now);
        door = new Door(sql, passwords, oneTimePasswords, new Throttle(sql, () -> now), new Sessions(sql, () -> now, _ -> { }), new SignInLog(sql, () -> now));
        secret = oneTimePasswords.begin(user);
        recoveryCodes = oneTimePasswords.confirm(user, code(0)).orElseThrow();
        now = now.plusSeconds(300);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theDoorAsksForTheCodeOnlyWhoKnowsThePassword() {
        assertRefused(OTP_REQUIRED, "right password", null);
        assertRefused(OTP_REQUIRED, "right password", "  ");
        assertRefused(SIGN_IN_FAILED, "wrong password", null);
        assertRefused(SIGN_IN_FAILED, "wrong password", code(0));
        assertThat(door.enter("wang", "right password", code(0), AT_HOME)).isNotNull();
    }

    @Test
    void aClockMayGoHalfAMinuteWrongAndNoMore() {
        assertRefused(SIGN_IN_FAILED, "right password", code(-2));
        assertRefused(SIGN_IN_FAILED, "right password", code(2));
        assertThat(enter(code(-1))).isNotNull();
        assertThat(enter(code(1))).isNotNull();
    }

    @Test
    void aCodeThatWasUsedOpensNothingNorDoesAnOlderOne() {
        var seen = code(0);
        enter(seen);

        assertRefused(SIGN_IN_FAILED, "right password", seen);
        assertRefused(SIGN_IN_FAILED, "right password", code(-1));
        now = now.plusSeconds(30);
        assertThat(enter(code(0))).isNotNull();
    }

    @Test
    void theCodeOfTheConfirmationOpensNothing() {
        now = now.minusSeconds(300);

        assertRefused(SIGN_IN_FAILED, "right password", code(0));
    }

    @Test
    void guessingCodesIsSlowedDownLikeGuessingPasswordsAndTheRightPasswordForgivesNothing() {
        for (var i = 0; i < 3; i++) {
            assertRefused(OTP_REQUIRED, "right password", null);
            assertRefused(SIGN_IN_FAILED, "right password", "00000" + i + "0");
        }

        assertRefused(TOO_MANY_ATTEMPTS, "right password", code(0));
        now = now.plusSeconds(1);
        assertThat(enter(code(0))).isNotNull();
    }

    @Test
    void eachRecoveryCodeOpensTheDoorOnceHoweverItIsTyped() {
        assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));

        assertThat(enter(recoveryCodes.getFirst().toUpperCase().replace("-", " "))).isNotNull();

        assertRefused(SIGN_IN_FAILED, "right password", recoveryCodes.getFirst());
        assertThat(enter(recoveryCodes.getLast())).isNotNull();
        assertThat(oneTimePasswords.standing(user).recoveryCodesLeft()).isEqualTo(8);
        assertThat(sql.fetchCount(DSL.table(DSL.name("platform", "sign_ins")), DSL.field(DSL.name("outcome"), String.class).eq("RECOVERY_CODE_USED"))).isEqualTo(2);
    }

    @Test
    void neitherSecretsNorRecoveryCodesOfSomebodyElseHelp() {
        var other = UUID.randomUUID();
        var others = oneTimePasswords.begin(other);

        assertThat(oneTimePasswords.confirm(other, code(0))).isEmpty();
        assertThat(oneTimePasswords.confirm(other, TimeCode.of(others, TimeCode.stepAt(now)))).isPresent();
        assertThat(oneTimePasswords.take(other, recoveryCodes.getFirst())).isEqualTo(OneTimePasswords.Proof.NONE);
    }

    @Test
    void whoIsEnrolledCannotBeGivenAnotherSecretBehindHisBack() {
        assertThatThrownBy(() -> oneTimePasswords.begin(user)).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(OTP_ENROLLED);
        assertThatThrownBy(() -> oneTimePasswords.confirm(user, code(0))).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(OTP_ENROLLED);
    }

    @Test
    void whatIsForgottenIsAskedForNoMore() {
        oneTimePasswords.forget(user);

        assertThat(enter(null)).isNotNull();
        assertThat(sql.fetchCount(DSL.table(DSL.name("platform", "recovery_codes")))).isZero();
    }

    private String code(int stepsAway) {
        return TimeCode.of(secret, TimeCode.stepAt(now) + stepsAway);
    }

    private Secret enter(String code) {
        return door.enter("wang", "right password", code, AT_HOME);
    }

    private void assertRefused(Refusal refusal, String password, String code) {
        assertThatThrownBy(() -> door.enter("wang", password, code, AT_HOME)).extracting(thrown -> ((Refused) thrown).refusal()).isEqualTo(refusal);
    }
}

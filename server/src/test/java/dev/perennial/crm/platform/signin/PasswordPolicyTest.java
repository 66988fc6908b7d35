package dev.perennial.crm.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.refusal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource({"short, PASSWORD_TOO_SHORT", "Password123, PASSWORD_COMMON", "aaaaaaaaaaaa, PASSWORD_COMMON", "I am Wang Fang, PASSWORD_IS_USERNAME"})
    void whatEverybodyWouldGuessIsNotGoodEnough(String password, String code) {
        assertThat(PasswordPolicy.findings("password", "wang fang", password)).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void aPasswordSoLongThatHashingItWouldTakeForeverIsRefused() {
        assertThat(PasswordPolicy.findings("password", "wang", "abcdefghij".repeat(21))).extracting(Finding::code).containsExactly("PASSWORD_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea leaves in the morning", "春江潮水连海平海上明月", "x8#kq2!vpz"})
    void aLongOneOfItsOwnKindIsFine(String password) {
        assertThat(PasswordPolicy.findings("password", "wang", password)).isEmpty();
    }
}

package dev.perennial.crm.parties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.refusal.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "91440300708461136T"})
    void codesOfRealShapeWithTheRightCheckDigitPass(String code) {
        assertThat(CreditCode.flaw("creditCode", code)).isEmpty();
    }

    @Test
    void theExampleOfTheStandardPasses() {
        assertThat(CreditCode.flaw("creditCode", "91350100M000100Y43")).isEmpty();
    }

    @Test
    void aWrongCheckDigitIsNamedWithTheRightOne() {
        assertThat(CreditCode.flaw("creditCode", "91350100M000100Y44")).contains(Finding.at("creditCode", "parties.CREDIT_CODE_CHECK_DIGIT", "3"));
    }

    @Test
    void everySingleMistypedCharacterIsFound() {
        var code = "91350100M000100Y43";
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (var place = 0; place < code.length(); place++)
            for (var typed : alphabet.toCharArray()) {
                var mistyped = code.substring(0, place) + typed + code.substring(place + 1);
                assertThat(CreditCode.flaw("creditCode", mistyped).isEmpty()).as(mistyped).isEqualTo(mistyped.equals(code));
            }
    }

    @Test
    void aCodeOfTheWrongLengthSaysHowLongItIs() {
        assertThat(CreditCode.flaw("creditCode", "9135")).contains(Finding.at("creditCode", "parties.CREDIT_CODE_LENGTH", 4));
    }

    @Test
    void lettersThatLookLikeDigitsAreRefused() {
        assertThat(CreditCode.flaw("creditCode", "9135O100M000100Y43")).contains(Finding.at("creditCode", "parties.CREDIT_CODE_CHARACTER", "O"));
    }

    @Test
    void theRegionMustBeDigits() {
        assertThat(CreditCode.flaw("creditCode", "91A50100M000100Y43")).contains(Finding.at("creditCode", "parties.CREDIT_CODE_REGION"));
    }

    @Test
    void fullWidthSmallLettersAndBlanksAreFolded() {
        assertThat(CreditCode.normalise(" 91350100 m000100Y43 ")).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.normalise("  ")).isNull();
    }
}

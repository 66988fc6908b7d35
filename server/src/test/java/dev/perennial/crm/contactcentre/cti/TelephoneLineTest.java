package dev.perennial.crm.contactcentre.cti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneLineTest {

    @ParameterizedTest
    @CsvSource({"138 0000 4711,+8613800004711", "+86-138-0000-4711,+8613800004711", "008613800004711,+8613800004711", "sip:+8613800004711@pbx.example,+8613800004711",
            "tel:+86 571 8888 6666,+8657188886666", "0571/88886666,+8657188886666", "8001,8001"})
    void numbersAreReadHoweverAnExchangeWritesThem(String written, String number) {
        assertThat(TelephoneLine.number(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "anonymous", "Anonymous", "sip:anonymous@anonymous.invalid", "unknown", "withheld", "0", "-1"})
    void withheldNumbersAreNone(String written) {
        assertThat(TelephoneLine.number(written)).isNull();
        assertThat(TelephoneLine.canBeLookedUp(TelephoneLine.number(written))).isFalse();
    }

    @Test
    void wordsAreNeverTakenForKeysOfATelephone() {
        assertThat(TelephoneLine.canBeLookedUp(TelephoneLine.number("CALL-CENTRE-LINE"))).isFalse();
        assertThat(TelephoneLine.canBeLookedUp(TelephoneLine.number("<b>+8613800004711</b>"))).isFalse();
    }
}

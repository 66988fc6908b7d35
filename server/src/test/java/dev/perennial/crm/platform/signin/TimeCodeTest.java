package dev.perennial.crm.platform.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** The vectors of RFC 6238, appendix B; ours have the last six of their eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"})
    void codesAreThoseOfTheStandard(long second, String eightDigits) {
        assertThat(TimeCode.of(SECRET, TimeCode.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(eightDigits.substring(2));
    }

    /** The vectors of RFC 4648, section 10, without their padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsAuthenticatorsReadThem(String text, String written) {
        assertThat(Base32.of(text.getBytes(US_ASCII))).isEqualTo(written);
    }

    @Test
    void aHalfMinuteHasOneCode() {
        assertThat(TimeCode.stepAt(Instant.ofEpochSecond(89))).isEqualTo(TimeCode.stepAt(Instant.ofEpochSecond(60))).isEqualTo(2);
    }
}
